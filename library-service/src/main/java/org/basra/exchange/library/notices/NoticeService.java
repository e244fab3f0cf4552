package org.basra.exchange.library.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.transaction.Transactions;

/** Looks for loans with something to tell; each notice is one transaction with its event. */
@ApplicationScoped
class NoticeService {

  private static final int BATCH = 500;
  private static final DueLoan BEFORE_ALL =
      new DueLoan(new UUID(0, 0), Instant.EPOCH, new NoticePolicy.Told(false, 0));

  private final DueLoans loans;
  private final NoticeRepository notices;
  private final OpeningCalendar calendar;
  private final LibraryConfig config;
  private final Outbox outbox;
  private final Clock clock;

  NoticeService(
      DueLoans loans,
      NoticeRepository notices,
      OpeningCalendar calendar,
      LibraryConfig config,
      Outbox outbox,
      Clock clock) {
    this.loans = loans;
    this.notices = notices;
    this.calendar = calendar;
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Tells all that is to be told now. Several may do so at once: each notice is told by one.
   *
   * @return how many notices this call told
   */
  int tellAll() {
    var now = clock.instant();
    var policy = Transactions.retrying(() -> policy(now));
    int told = 0;
    var last = BEFORE_ALL;
    List<DueLoan> batch;
    do {
      var after = last;
      batch = Transactions.retrying(() -> loans.dueUntil(policy.horizon(now), after, BATCH));
      for (var loan : batch) {
        told += tell(loan, policy, now) ? 1 : 0;
        last = loan;
      }
    } while (batch.size() == BATCH);
    return told;
  }

  private NoticePolicy policy(Instant now) {
    var settings = config.notices();
    return new NoticePolicy(
        calendar.from(LocalDate.ofInstant(now, config.zone())),
        settings.openDaysAhead(),
        settings.reminderDays(),
        settings.reminders());
  }

  private boolean tell(DueLoan loan, NoticePolicy policy, Instant now) {
    return switch (policy.decide(loan.dueAt(), loan.told(), now)) {
      case NoticeDecision.Nothing() -> false;
      case NoticeDecision.DueSoon() -> tell(loan, NoticeKind.DUE_SOON, 1, now);
      case NoticeDecision.Overdue(int reminder) -> tell(loan, NoticeKind.OVERDUE, reminder, now);
    };
  }

  private boolean tell(DueLoan loan, NoticeKind kind, int reminder, Instant now) {
    return Transactions.retrying(
        () -> {
          var lent = loans.lock(loan);
          if (lent.isEmpty() || !notices.tell(UuidV7.next(), loan.id(), kind, reminder, now)) {
            return false;
          }
          var aggregate = new NoticedLoan(loan.id(), loans.count(loan.id()));
          outbox.append(aggregate, event(loan, lent.get(), kind, reminder));
          return true;
        });
  }

  private static NoticeEvent event(
      DueLoan loan, DueLoans.Lent lent, NoticeKind kind, int reminder) {
    return switch (kind) {
      case DUE_SOON ->
          new NoticeEvent.DueSoon(loan.id(), lent.itemId(), lent.recordId(), loan.dueAt());
      case OVERDUE ->
          new NoticeEvent.Overdue(
              loan.id(), lent.itemId(), lent.recordId(), loan.dueAt(), reminder);
    };
  }
}
