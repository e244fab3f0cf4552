package org.basra.exchange.library.loans;

import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_LENDABLE;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;
import static org.basra.exchange.library.LibraryProblem.LOAN_LIMIT_REACHED;
import static org.basra.exchange.library.LibraryProblem.LOAN_RETURNED;
import static org.basra.exchange.library.LibraryProblem.MEMBERSHIP_EXPIRED;
import static org.basra.exchange.library.LibraryProblem.PATRON_BLOCKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.platform.outbox.Outbox;

/** Check-out and return; each is one transaction with its event. */
@ApplicationScoped
class LoanService {

  private final LoanRepository loans;
  private final PatronRepository patrons;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;
  private final LendingPolicy policy;

  LoanService(
      LoanRepository loans,
      PatronRepository patrons,
      ItemRepository items,
      Outbox outbox,
      Clock clock,
      LibraryConfig config) {
    this.loans = loans;
    this.patrons = patrons;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
    this.policy =
        new LendingPolicy(config.loans().period(), config.loans().limit(), config.loans().zone());
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
    return switch (policy.decide(facts(patron, item), now)) {
      case LoanDecision.Granted(Instant dueAt) -> lend(item, patron, now, dueAt);
      case LoanDecision.PatronBlocked() -> throw PATRON_BLOCKED.problem();
      case LoanDecision.MembershipExpired(var on) ->
          throw MEMBERSHIP_EXPIRED.because("Membership ended on " + on);
      case LoanDecision.LimitReached(int limit) ->
          throw LOAN_LIMIT_REACHED.because("The limit is " + limit);
      case LoanDecision.ItemWithdrawn() -> throw ITEM_NOT_LENDABLE.problem();
    };
  }

  private LendingPolicy.Facts facts(Patron patron, Item item) {
    return new LendingPolicy.Facts(
        patron.isBlocked(), patron.expiresOn(), loans.openLoansOf(patron.id()), item.isWithdrawn());
  }

  private Loan lend(Item item, Patron patron, Instant now, Instant dueAt) {
    var loan = new Loan(item.id(), patron.id(), now, dueAt);
    loans.persist(loan);
    outbox.append(loan, new LoanEvent.CheckedOut(loan.id, item.id(), item.recordId(), now, dueAt));
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
    var item = items.findById(loan.itemId);
    outbox.append(loan, new LoanEvent.Returned(loan.id, loan.itemId, item.recordId(), now, late));
    loans.flush();
    return loan;
  }
}
