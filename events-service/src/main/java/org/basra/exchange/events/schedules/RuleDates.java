package org.basra.exchange.events.schedules;

import java.time.LocalDateTime;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The dates of a rule, one after the other, as wall-clock times that no zone has touched. */
final class RuleDates {

  private static final LocalDateTime NEVER = LocalDateTime.MAX;

  private final RecurrenceRule rule;
  private final DateTime start;
  private RecurrenceRuleIterator dates;
  private boolean givenUp;

  RuleDates(RecurrenceRule rule, LocalDateTime start) {
    this.rule = rule;
    this.start =
        new DateTime(
            start.getYear(),
            start.getMonthValue() - 1,
            start.getDayOfMonth(),
            start.getHour(),
            start.getMinute(),
            start.getSecond());
  }

  /**
   * The next date; empty after the last one. Where the expansion gives up after a thousand periods
   * without one, the next date is as far away as a date can be.
   */
  Optional<LocalDateTime> next() {
    if (givenUp) {
      return Optional.of(NEVER);
    }
    try {
      if (dates == null) {
        dates = rule.iterator(start);
      }
      return dates.hasNext() ? Optional.of(local(dates.nextDateTime())) : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException tooManyEmptyPeriods) {
      givenUp = true;
      return Optional.of(NEVER);
    }
  }

  private static LocalDateTime local(DateTime date) {
    return LocalDateTime.of(
        date.getYear(),
        date.getMonth() + 1,
        date.getDayOfMonth(),
        date.getHours(),
        date.getMinutes(),
        date.getSeconds());
  }
}
