package org.basra.exchange.library.holds;

import static org.basra.exchange.library.LibraryProblem.ALREADY_BORROWED;
import static org.basra.exchange.library.LibraryProblem.HOLD_EXISTS;
import static org.basra.exchange.library.LibraryProblem.HOLD_LIMIT_REACHED;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.MEMBERSHIP_EXPIRED;
import static org.basra.exchange.library.LibraryProblem.NO_LENDABLE_COPY;
import static org.basra.exchange.library.LibraryProblem.PATRON_BLOCKED;
import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Scope;

/** Placing a hold: one transaction with its event. */
@ApplicationScoped
class HoldService {

  private final HoldRepository holds;
  private final WaitingHolds waiting;
  private final LibraryDay day;
  private final PatronRepository patrons;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;

  HoldService(
      HoldRepository holds,
      WaitingHolds waiting,
      LibraryDay day,
      PatronRepository patrons,
      ItemRepository items,
      Outbox outbox,
      Clock clock) {
    this.holds = holds;
    this.waiting = waiting;
    this.day = day;
    this.patrons = patrons;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Locks the patron, so that the limit is counted by one at a time, then the record and the door
   * to its queue: what is decided by nobody's waiting is decided before or sees this hold.
   */
  @Transactional
  Hold place(PlaceHoldRequest request, Scope scope) {
    requireOneWish(request);
    var patron = patrons.lock(patronOf(request, scope));
    var record = recordOf(request);
    var now = clock.instant();
    day.require("/notNeededAfter", request.notNeededAfter());
    var policy = new HoldPolicy(waiting.holdLimit(patron.category(), record, request.itemId()));
    return switch (policy.decide(facts(patron, record, request), day.today())) {
      case HoldDecision.Granted() -> placed(new Hold(record, patron.id(), request, now));
      case HoldDecision.PatronBlocked() -> throw PATRON_BLOCKED.problem();
      case HoldDecision.MembershipExpired(var on) ->
          throw MEMBERSHIP_EXPIRED.because("Membership ended on " + on);
      case HoldDecision.NothingToLend() -> throw NO_LENDABLE_COPY.problem();
      case HoldDecision.AlreadyBorrowed() -> throw ALREADY_BORROWED.problem();
      case HoldDecision.AlreadyHeld() -> throw HOLD_EXISTS.problem();
      case HoldDecision.LimitReached(int limit) ->
          throw HOLD_LIMIT_REACHED.because("The limit is " + limit);
    };
  }

  private static void requireOneWish(PlaceHoldRequest request) {
    if ((request.recordId() == null) == (request.itemId() == null)) {
      throw CommonProblem.VALIDATION_FAILED
          .problem()
          .at(ProblemError.body("/recordId", "either this or itemId"));
    }
  }

  /** People place for themselves; whom they may not see does not exist for them. */
  private UUID patronOf(PlaceHoldRequest request, Scope scope) {
    return switch (scope) {
      case Scope.Everything() when request.patronId() != null -> request.patronId();
      case Scope.Everything() ->
          throw CommonProblem.VALIDATION_FAILED
              .problem()
              .at(ProblemError.body("/patronId", "for whom"));
      case Scope.Own(UUID subject) ->
          patrons
              .idOfAccount(subject)
              .filter(own -> request.patronId() == null || own.equals(request.patronId()))
              .orElseThrow(PATRON_NOT_FOUND::problem);
    };
  }

  private UUID recordOf(PlaceHoldRequest request) {
    var record =
        request.itemId() == null
            ? request.recordId()
            : items
                .findByIdOptional(request.itemId())
                .map(Item::recordId)
                .orElseThrow(ITEM_NOT_FOUND::problem);
    if (!waiting.lockActive(record)) {
      throw RECORD_NOT_FOUND.problem();
    }
    waiting.enter(record);
    return record;
  }

  private HoldPolicy.Facts facts(Patron patron, UUID record, PlaceHoldRequest request) {
    return new HoldPolicy.Facts(
        patron.isBlocked(day.today()),
        patron.expiresOn(),
        waiting.hasBorrowed(patron.id(), record, request.itemId()),
        holds.openOf(patron.id(), record).isPresent(),
        holds.openHoldsOf(patron.id()));
  }

  private Hold placed(Hold hold) {
    holds.persistAndFlush(hold);
    outbox.append(hold, HoldEvent.Placed.of(hold));
    return hold;
  }
}
