package org.basra.exchange.library.loans;

import java.time.Instant;
import java.time.LocalDate;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * When an item has to be back, and why then.
 *
 * @param at closing time of the last day, UTC
 * @param because a sentence for the reader
 */
public record DueDate(Instant at, LocalizedText because) {

  /** Counts the days of the rule from {@code today}; on a closed day the next open one counts. */
  public static DueDate of(CirculationRule rule, OpeningDays opening, LocalDate today) {
    int days = rule.terms().loanDays();
    var counted = today.plusDays(days);
    var at = opening.closingOnOrAfter(counted);
    var name = rule.name();
    var because =
        new LocalizedText(
            "مدة الإعارة بالأيام: %d، ابتداءً من %s، بحسب %s".formatted(days, today, name.ar()),
            "Days of the loan: %d, from %s on, by %s".formatted(days, today, name.en()));
    var due = opening.day(at);
    return new DueDate(at, due.equals(counted) ? because : shifted(because, counted, due));
  }

  private static LocalizedText shifted(LocalizedText because, LocalDate counted, LocalDate due) {
    return new LocalizedText(
        because.ar() + "؛ المكتبة مغلقة في %s، وأول يوم تفتح بعده %s".formatted(counted, due),
        because.en() + "; closed on %s, the next open day is %s".formatted(counted, due));
  }

  /** This date, or the current one where that is later: a renewal takes nothing away. */
  public DueDate notBefore(Instant current) {
    return at.isBefore(current)
        ? new DueDate(
            current,
            new LocalizedText(
                "يبقى تاريخ الاستحقاق الحالي لأنه أبعد؛ " + because.ar(),
                "The current due date stays, since it is later; " + because.en()))
        : this;
  }
}
