package org.basra.exchange.library.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opening hours of one weekday, on the clock of the library.
 *
 * @param opensAt hours and minutes
 * @param closesAt hours and minutes, later than {@code opensAt}; without an example in the
 *     document, since readers of YAML 1.1 take 18:00 for a number
 */
record OpenDay(
    @NotNull @Schema(examples = "SATURDAY") DayOfWeek weekday,
    @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "09:00") String opensAt,
    @NotNull @Pattern(regexp = CLOCK) String closesAt) {

  private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

  static OpenDay of(OpeningHours hours) {
    return new OpenDay(
        DayOfWeek.of(hours.weekday), hours.opensAt.toString(), hours.closesAt.toString());
  }

  LocalTime opens() {
    return LocalTime.parse(opensAt);
  }

  LocalTime closes() {
    return LocalTime.parse(closesAt);
  }
}
