package org.basra.exchange.library.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemCondition;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.loans.ClaimDecision;
import org.basra.exchange.library.loans.Loan;
import org.basra.exchange.library.loans.LoanRepository;
import org.basra.exchange.library.loans.LossDecision;
import org.basra.exchange.library.loans.ReturnDecision;
import org.basra.exchange.library.rules.Refusal;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.security.Scope;

/** Ends loans; each is one transaction with its event, in which the next reader gets the copy. */
@ApplicationScoped
class ReturnService {

  private static final Scope ALL = new Scope.Everything();

  private final LoanRepository loans;
  private final ItemRepository items;
  private final HoldQueue holds;
  private final OpeningCalendar calendar;
  private final Outbox outbox;
  private final Clock clock;

  ReturnService(
      LoanRepository loans,
      ItemRepository items,
      HoldQueue holds,
      OpeningCalendar calendar,
      Outbox outbox,
      Clock clock) {
    this.loans = loans;
    this.items = items;
    this.holds = holds;
    this.calendar = calendar;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The copy is back and looks like this; null: as before. */
  @Transactional
  ReturnedLoan giveBack(UUID id, ItemCondition condition) {
    calendar.keep();
    var loan = loans.lock(id, ALL);
    var now = clock.instant();
    return switch (loan.giveBack(now)) {
      case ReturnDecision.InTime() -> returned(loan, condition, now, false);
      case ReturnDecision.Late() -> returned(loan, condition, now, true);
      case ReturnDecision.AlreadyReturned(var at) -> throw Refusal.returned(at).asProblem();
      case ReturnDecision.AlreadyLost(var at) -> throw Refusal.lost(at).asProblem();
    };
  }

  private ReturnedLoan returned(Loan loan, ItemCondition condition, Instant now, boolean late) {
    var item = items.lock(loan.itemId());
    outbox.append(loan, new ReturnEvent.Returned(loan.id(), item.id(), item.recordId(), now, late));
    // The loan ends first: while it is open the item cannot go to the binder.
    loans.flush();
    if (condition != null) {
      item.inspect(condition);
    }
    return new ReturnedLoan(loan, next(item, now));
  }

  /** A copy that is lent goes to the first who waits; one for the binder waits for the binder. */
  private Optional<ReadyHold> next(Item item, Instant now) {
    items.flush();
    return item.isInRepair() ? Optional.empty() : holds.returned(item, now);
  }

  @Transactional
  Loan claim(UUID id) {
    var loan = loans.lock(id, ALL);
    switch (loan.claimReturned(clock.instant())) {
      case ClaimDecision.Noted() -> loans.flush();
      case ClaimDecision.AlreadyClaimed(var at) -> throw Refusal.claimedReturned().asProblem();
      case ClaimDecision.AlreadyReturned(var at) -> throw Refusal.returned(at).asProblem();
      case ClaimDecision.AlreadyLost(var at) -> throw Refusal.lost(at).asProblem();
    }
    return loan;
  }

  @Transactional
  Loan lose(UUID id) {
    // Before the loan and then the item are locked: see OpeningCalendar.keep.
    calendar.keep();
    var loan = loans.lock(id, ALL);
    var now = clock.instant();
    switch (loan.declareLost(now)) {
      case LossDecision.Lost() -> {
        var item = items.lock(loan.itemId());
        outbox.append(loan, new ReturnEvent.Lost(loan.id(), item.id(), item.recordId(), now));
        loans.flush();
        item.lose();
        items.flush();
      }
      case LossDecision.AlreadyReturned(var at) -> throw Refusal.returned(at).asProblem();
      case LossDecision.AlreadyLost(var at) -> throw Refusal.lost(at).asProblem();
    }
    return loan;
  }
}
