package org.basra.exchange.aid;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/**
 * A day that goods can have to do with: from 2000 to 2199. Mistyped years are caught here, and the
 * database keeps the same limits.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = CalendarDay.Validator.class)
public @interface CalendarDay {

  /** What is told to the caller. */
  String message() default "2000-01-01…2199-12-31";

  /** Unused; asked for by Jakarta Validation. */
  Class<?>[] groups() default {};

  /** Unused; asked for by Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks the year; an absent day is the affair of {@code @NotNull}. */
  class Validator implements ConstraintValidator<CalendarDay, LocalDate> {

    @Override
    public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
      return day == null || day.getYear() >= 2000 && day.getYear() <= 2199;
    }
  }
}
