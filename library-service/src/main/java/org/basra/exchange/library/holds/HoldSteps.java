package org.basra.exchange.library.holds;

import static org.basra.exchange.library.LibraryProblem.HOLD_ENDED;
import static org.basra.exchange.library.LibraryProblem.HOLD_FOR_ANOTHER_COPY;
import static org.basra.exchange.library.LibraryProblem.HOLD_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.HOLD_NOT_NEXT;
import static org.basra.exchange.library.LibraryProblem.HOLD_NOT_SUSPENDED;
import static org.basra.exchange.library.LibraryProblem.HOLD_READY;
import static org.basra.exchange.library.LibraryProblem.ITEM_HELD_FOR_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_LENDABLE;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.security.Scope;

/** What happens to a hold after it was placed; each step is one transaction with its events. */
@ApplicationScoped
class HoldSteps {

  private final HoldRepository holds;
  private final WaitingHolds waiting;
  private final HoldShelf shelf;
  private final LibraryDay day;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;

  HoldSteps(
      HoldRepository holds,
      WaitingHolds waiting,
      HoldShelf shelf,
      LibraryDay day,
      ItemRepository items,
      Outbox outbox,
      Clock clock) {
    this.holds = holds;
    this.waiting = waiting;
    this.shelf = shelf;
    this.day = day;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The hold, locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  Hold lock(UUID id, Scope scope) {
    var hold = holds.load(id, scope, HOLD_NOT_FOUND);
    holds.lock(hold);
    return hold;
  }

  /** Changes a hold that the caller has locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  void change(Hold hold, ChangeHoldRequest request) {
    day.require("/notNeededAfter", request.notNeededAfter());
    require(hold.change(request));
    holds.flush();
  }

  @Transactional
  Hold suspend(UUID id, Scope scope, LocalDate until) {
    var hold = lock(id, scope);
    day.require("/until", until);
    require(hold.suspend(until));
    holds.flush();
    return hold;
  }

  @Transactional
  Hold resume(UUID id, Scope scope) {
    var hold = lock(id, scope);
    require(hold.resume(day.today()));
    holds.flush();
    return hold;
  }

  /** Where a copy waited on the shelf, the next reader gets it in the same transaction. */
  @Transactional
  Cancellation cancel(UUID id, Scope scope) {
    shelf.keepCalendar();
    var hold = holds.load(id, scope, HOLD_NOT_FOUND);
    shelf.lock(hold);
    var copy = hold.copyOnShelf();
    var now = clock.instant();
    require(hold.cancel(now));
    outbox.append(hold, HoldEvent.Cancelled.of(hold));
    var next = shelf.passOn(copy, now);
    holds.flush();
    return Cancellation.of(hold, copy.isPresent(), next);
  }

  private static void require(HoldStep step) {
    switch (step) {
      case HoldStep.Taken() -> {}
      case HoldStep.OnTheShelf() -> throw HOLD_READY.problem();
      case HoldStep.NotSuspended() -> throw HOLD_NOT_SUSPENDED.problem();
      case HoldStep.Ended(Instant at) -> throw HOLD_ENDED.because("It ended at " + at);
    }
  }

  /**
   * A copy that a librarian has fetched from its place waits for the reader from now on. The hold
   * is read behind the copy's lock and behind the choice of the next one, and so as it is.
   */
  @Transactional
  Hold fill(UUID id, String barcode) {
    shelf.keepCalendar();
    var item = items.lockByBarcode(barcode);
    var now = clock.instant();
    var next = waiting.lockFirst(item.id(), day.today());
    var hold = holds.findByIdOptional(id).orElseThrow(HOLD_NOT_FOUND::problem);
    return switch (copy(item, hold, next).fill(hold)) {
      case FillingDecision.Filled() -> shelf.shelve(next.orElseThrow(), item.id(), now);
      case FillingDecision.Ended(Instant at) -> throw HOLD_ENDED.because("It ended at " + at);
      case FillingDecision.AlreadyReady() -> throw HOLD_READY.problem();
      case FillingDecision.AnotherCopyWanted() -> throw HOLD_FOR_ANOTHER_COPY.problem();
      case FillingDecision.NotLendable() -> throw ITEM_NOT_LENDABLE.problem();
      case FillingDecision.OnLoan() -> throw ITEM_ON_LOAN.problem();
      case FillingDecision.ShelvedForAnother() -> throw ITEM_HELD_FOR_ANOTHER.problem();
      case FillingDecision.NotNext() -> throw HOLD_NOT_NEXT.problem();
    };
  }

  private FillingDecision.Copy copy(Item item, Hold hold, Optional<WaitingHolds.Next> next) {
    return new FillingDecision.Copy(
        hold.wants(item.id(), item.recordId()),
        item.isLendable(),
        waiting.isOnLoan(item.id()),
        holds.lockReadyOn(item.id()).isPresent(),
        next.filter(first -> first.holdId().equals(hold.id)).isPresent());
  }
}
