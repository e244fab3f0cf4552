package org.basra.exchange.library.notices;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.basra.exchange.library.calendar.OpeningDays;

/**
 * When a reader is told. Pure, so that every day is tested without a database.
 *
 * @param opening when the library is open
 * @param openDaysAhead so many open days before the due date its reader is told of it
 * @param reminderDays days from one reminder to the next
 * @param reminders how many there are at most
 */
record NoticePolicy(OpeningDays opening, int openDaysAhead, int reminderDays, int reminders) {

  /**
   * What has been told about a loan and its present due date.
   *
   * @param dueSoon that it is due soon
   * @param reminder the last reminder, 0 for none
   */
  record Told(boolean dueSoon, int reminder) {}

  /** Loans that are due later have nothing to be told today. */
  Instant horizon(Instant now) {
    return opening.closingAfterOpenDays(opening.day(now), openDaysAhead);
  }

  /**
   * The first reminder comes on the day after the last one at the library, whatever the hour. What
   * was missed while nobody looked is not made up for: a reader gets the latest word alone.
   */
  NoticeDecision decide(Instant dueAt, Told told, Instant now) {
    long daysLate = ChronoUnit.DAYS.between(opening.day(dueAt), opening.day(now));
    if (daysLate > 0) {
      int reminder = (int) Math.min(reminders, 1 + (daysLate - 1) / reminderDays);
      return reminder > told.reminder()
          ? new NoticeDecision.Overdue(reminder)
          : new NoticeDecision.Nothing();
    }
    boolean soon = now.isBefore(dueAt) && !dueAt.isAfter(horizon(now));
    return soon && !told.dueSoon() ? new NoticeDecision.DueSoon() : new NoticeDecision.Nothing();
  }
}
