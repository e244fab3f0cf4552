package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LibraryProblem.INTERLIBRARY_STEP_OUT_OF_ORDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.holds.LibraryDay;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.security.Scope;

/** What happens to an interlibrary loan; each step is one transaction with its event. */
@ApplicationScoped
class InterlibrarySteps {

  private static final Scope ALL = new Scope.Everything();

  private final InterlibraryLoanRepository loans;
  private final ItemRepository items;
  private final LendableCopies copies;
  private final HoldQueue holds;
  private final OpeningCalendar calendar;
  private final LibraryDay day;
  private final Outbox outbox;
  private final Clock clock;

  InterlibrarySteps(
      InterlibraryLoanRepository loans,
      ItemRepository items,
      LendableCopies copies,
      HoldQueue holds,
      OpeningCalendar calendar,
      LibraryDay day,
      Outbox outbox,
      Clock clock) {
    this.loans = loans;
    this.items = items;
    this.copies = copies;
    this.holds = holds;
    this.calendar = calendar;
    this.day = day;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The loan and, where it is ours, the copy; both locked until the transaction ends. */
  private record Locked(InterlibraryLoan loan, Optional<Item> copy) {}

  /** The copy first, as whoever asks for one does: nobody waits in a circle. */
  private Locked lock(UUID id, Scope scope) {
    var loan = loans.load(id, scope);
    var copy = Optional.ofNullable(loan.itemId).map(items::lock);
    loans.lock(loan);
    return new Locked(loan, copy);
  }

  /** The lender sends it, and wants it back by a day. A copy of ours is away from now on. */
  @Transactional
  InterlibraryLoan ship(UUID id, LocalDate dueBack) {
    day.require("/dueBack", dueBack);
    var locked = lock(id, ALL);
    var loan = locked.loan();
    var shipped = next(loan, InterlibraryStep.SHIP);
    // The copy goes first: a loan under way has a copy that is away.
    locked.copy().ifPresent(this::sendAway);
    loan.ship(shipped, dueBack, clock.instant());
    loans.flush();
    outbox.append(loan, InterlibraryEvent.Shipped.of(loan));
    return loan;
  }

  /** A reader may have borrowed it since the partner asked. */
  private void sendAway(Item copy) {
    copies.require(copy, false);
    copy.sendAway();
    items.flush();
  }

  @Transactional
  InterlibraryLoan receive(UUID id) {
    var loan = lock(id, ALL).loan();
    take(loan, InterlibraryStep.RECEIVE);
    loans.flush();
    outbox.append(loan, InterlibraryEvent.Received.of(loan));
    return loan;
  }

  /** We send a partner's copy back; or ours is back, and goes to the first who waits for it. */
  @Transactional
  ReturnedInterlibraryLoan giveBack(UUID id) {
    calendar.keep();
    var locked = lock(id, ALL);
    var loan = locked.loan();
    take(loan, InterlibraryStep.RETURN);
    outbox.append(loan, InterlibraryEvent.Returned.of(loan));
    // The loan ends first: while it is with the partner the item cannot stand on its shelf.
    loans.flush();
    return new ReturnedInterlibraryLoan(loan, locked.copy().flatMap(this::takeBack));
  }

  private Optional<ReadyHold> takeBack(Item copy) {
    copy.reshelve(null);
    items.flush();
    return holds.returned(copy, clock.instant());
  }

  @Transactional
  InterlibraryLoan arrive(UUID id) {
    return end(lock(id, ALL).loan(), InterlibraryStep.ARRIVE);
  }

  @Transactional
  InterlibraryLoan refuse(UUID id, InterlibraryRefusalReason reason) {
    var loan = lock(id, ALL).loan();
    take(loan, InterlibraryStep.REFUSE);
    loan.refusalReason = reason;
    loans.flush();
    return loan;
  }

  @Transactional
  InterlibraryLoan cancel(UUID id, Scope scope) {
    return end(lock(id, scope).loan(), InterlibraryStep.CANCEL);
  }

  private InterlibraryLoan end(InterlibraryLoan loan, InterlibraryStep step) {
    take(loan, step);
    loans.flush();
    return loan;
  }

  private void take(InterlibraryLoan loan, InterlibraryStep step) {
    loan.take(step, next(loan, step), clock.instant());
  }

  /** How far the loan is with this step, if it is its turn. */
  private static InterlibraryStatus next(InterlibraryLoan loan, InterlibraryStep step) {
    return switch (step.decide(loan.direction, loan.status)) {
      case StepDecision.Taken(var to) -> to;
      case StepDecision.OutOfOrder(var at) ->
          throw INTERLIBRARY_STEP_OUT_OF_ORDER.because("It is " + at);
    };
  }
}
