package org.basra.exchange.library.renewals;

import static org.basra.exchange.library.LibraryProblem.LOAN_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.loans.Loan;
import org.basra.exchange.library.loans.LoanDecision;
import org.basra.exchange.library.loans.LoanRepository;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.library.rules.CirculationRules;
import org.basra.exchange.library.rules.Refusal;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.security.Scope;

/** Renewals, each one transaction with its event, and what a renewal would be told. */
@ApplicationScoped
class RenewalService {

  private final LoanRepository loans;
  private final ItemRepository items;
  private final PatronRepository patrons;
  private final CirculationRules rules;
  private final OpeningCalendar calendar;
  private final HoldQueue holds;
  private final Outbox outbox;
  private final Clock clock;

  RenewalService(
      LoanRepository loans,
      ItemRepository items,
      PatronRepository patrons,
      CirculationRules rules,
      OpeningCalendar calendar,
      HoldQueue holds,
      Outbox outbox,
      Clock clock) {
    this.loans = loans;
    this.items = items;
    this.patrons = patrons;
    this.rules = rules;
    this.calendar = calendar;
    this.holds = holds;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Keeps the calendar, then locks the loan, then the item, and closes the queue: of a renewal and
   * a hold the one that comes first is seen by the other.
   */
  @Transactional
  Loan renew(UUID id, Scope scope) {
    var opening = opening();
    var loan = loans.lock(id, scope);
    var item = items.lock(loan.itemId());
    holds.close(item);
    var now = clock.instant();
    var renewability = assess(loan, item, opening, now);
    return switch (renewability.decision()) {
      case LoanDecision.Granted(var due) -> {
        loan.renew(due.at(), renewability.rule().id());
        outbox.append(
            loan,
            new RenewalEvent.Renewed(
                loan.id(), item.id(), item.recordId(), now, due.at(), loan.renewals()));
        loans.flush();
        yield loan;
      }
      case LoanDecision.Refused refused -> throw refused.first().asProblem();
    };
  }

  /** What a renewal would be told now; locks no row. */
  Renewability renewability(UUID id, Scope scope) {
    var opening = opening();
    var loan = loans.load(id, scope, LOAN_NOT_FOUND);
    return assess(loan, items.findById(loan.itemId()), opening, clock.instant());
  }

  private OpeningDays opening() {
    return calendar.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private Renewability assess(Loan loan, Item item, OpeningDays opening, Instant now) {
    return switch (loan.status()) {
      case RETURNED -> Renewability.ended(Refusal.returned(loan.returnedAt()));
      case LOST -> Renewability.ended(Refusal.lost(loan.lostAt()));
      case OPEN, CLAIMED_RETURNED -> ofOpen(loan, item, opening, now);
    };
  }

  private Renewability ofOpen(Loan loan, Item item, OpeningDays opening, Instant now) {
    var patron = patrons.findById(loan.patronId());
    var rule = rules.deciding(patron.category(), item.itemType(), item.location());
    var policy = new RenewalPolicy(rule, opening);
    var facts =
        new RenewalPolicy.Facts(
            loan.status(),
            loan.dueAt(),
            loan.renewals(),
            patron.isBlocked(opening.day(now)),
            patron.expiresOn(),
            loans.overdueLoansOf(patron.id(), now) - (loan.isOverdue(now) ? 1 : 0),
            holds.isWantedByAnother(item, patron.id()));
    return new Renewability(
        policy.decide(facts, now),
        policy.dueDate(facts, now),
        rule,
        Math.max(0, rule.terms().renewals() - loan.renewals()));
  }
}
