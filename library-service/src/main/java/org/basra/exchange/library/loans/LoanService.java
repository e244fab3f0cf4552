package org.basra.exchange.library.loans;

import static java.time.ZoneOffset.UTC;
import static org.basra.exchange.library.LibraryProblem.GUARDIAN_MISSING;
import static org.basra.exchange.library.LibraryProblem.ITEM_HELD_FOR_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_LENDABLE;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;
import static org.basra.exchange.library.LibraryProblem.ITEM_READ_IN_THE_HOUSE;
import static org.basra.exchange.library.LibraryProblem.LOAN_LIMIT_REACHED;
import static org.basra.exchange.library.LibraryProblem.LOAN_RETURNED;
import static org.basra.exchange.library.LibraryProblem.MEMBERSHIP_EXPIRED;
import static org.basra.exchange.library.LibraryProblem.PATRON_BLOCKED;
import static org.basra.exchange.library.LibraryProblem.TOO_MANY_OVERDUE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.library.rules.CirculationRules;
import org.basra.exchange.platform.outbox.Outbox;

/** Check-out and return; each is one transaction with its event. */
@ApplicationScoped
class LoanService {

  private final LoanRepository loans;
  private final PatronRepository patrons;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;
  private final CirculationRules rules;
  private final OpeningCalendar calendar;
  private final HoldQueue holds;

  LoanService(
      LoanRepository loans,
      PatronRepository patrons,
      ItemRepository items,
      Outbox outbox,
      Clock clock,
      CirculationRules rules,
      OpeningCalendar calendar,
      HoldQueue holds) {
    this.loans = loans;
    this.patrons = patrons;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
    this.rules = rules;
    this.calendar = calendar;
    this.holds = holds;
  }

  /** Locks the patron, then the item: one order for everybody, so nobody waits in a circle. */
  @Transactional
  Loan checkOut(CheckOutRequest request) {
    var patron = patrons.lock(request.patronId());
    var item = items.lockByBarcode(request.itemBarcode());
    if (loans.isOnLoan(item.id())) {
      throw ITEM_ON_LOAN.problem();
    }
    var now = clock.instant();
    var rule = rules.deciding(patron.category(), item.itemType(), item.location());
    var opening = calendar.from(LocalDate.ofInstant(now, UTC));
    var policy = new LendingPolicy(rule.terms(), opening);
    return switch (policy.decide(facts(patron, item, opening.day(now), now), now)) {
      case LoanDecision.Granted(Instant dueAt) ->
          lend(item, new Loan(item.id(), patron.id(), rule.id(), now, dueAt));
      case LoanDecision.PatronBlocked() -> throw PATRON_BLOCKED.problem();
      case LoanDecision.GuardianMissing() -> throw GUARDIAN_MISSING.problem();
      case LoanDecision.MembershipExpired(var on) ->
          throw MEMBERSHIP_EXPIRED.because("Membership ended on " + on);
      case LoanDecision.LimitReached(int limit) ->
          throw LOAN_LIMIT_REACHED.because("The limit is " + limit);
      case LoanDecision.TooManyOverdue(int limit) ->
          throw TOO_MANY_OVERDUE.because("The limit is " + limit);
      case LoanDecision.ItemNotLendable() -> throw ITEM_NOT_LENDABLE.problem();
      case LoanDecision.ReadInTheHouse() -> throw ITEM_READ_IN_THE_HOUSE.problem();
      case LoanDecision.ShelvedForAnother() -> throw ITEM_HELD_FOR_ANOTHER.problem();
    };
  }

  private LendingPolicy.Facts facts(Patron patron, Item item, LocalDate today, Instant now) {
    return new LendingPolicy.Facts(
        patron.isBlocked(today),
        patron.lacksGuardian(),
        patron.expiresOn(),
        loans.openLoansOf(patron.id()),
        loans.overdueLoansOf(patron.id(), now),
        item.isLendable(),
        holds.isShelvedForAnother(item, patron.id()));
  }

  private Loan lend(Item item, Loan loan) {
    loans.persist(loan);
    holds.checkedOut(item, loan.patronId, loan.checkedOutAt);
    outbox.append(
        loan,
        new LoanEvent.CheckedOut(
            loan.id, item.id(), item.recordId(), loan.checkedOutAt, loan.dueAt));
    return loan;
  }

  @Transactional
  Loan giveBack(UUID id) {
    var loan = loans.lock(id);
    var now = clock.instant();
    return switch (loan.giveBack(now)) {
      case ReturnDecision.InTime() -> returned(loan, now, false);
      case ReturnDecision.Late() -> returned(loan, now, true);
      case ReturnDecision.AlreadyReturned(var at) ->
          throw LOAN_RETURNED.because("It was returned at " + at);
    };
  }

  private Loan returned(Loan loan, Instant now, boolean late) {
    var item = items.lock(loan.itemId);
    outbox.append(loan, new LoanEvent.Returned(loan.id, loan.itemId, item.recordId(), now, late));
    loans.flush();
    holds.returned(item, now);
    return loan;
  }
}
