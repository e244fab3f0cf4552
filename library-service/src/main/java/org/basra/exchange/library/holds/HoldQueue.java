package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.platform.outbox.Outbox;

/**
 * What the desk asks the queue. Every method joins the caller's transaction; the item is locked by
 * the caller, so that a copy goes to one reader.
 */
@ApplicationScoped
public class HoldQueue {

  private final HoldRepository holds;
  private final WaitingHolds waiting;
  private final HoldShelf shelf;
  private final LibraryDay day;
  private final Outbox outbox;

  HoldQueue(
      HoldRepository holds, WaitingHolds waiting, HoldShelf shelf, LibraryDay day, Outbox outbox) {
    this.holds = holds;
    this.waiting = waiting;
    this.shelf = shelf;
    this.day = day;
    this.outbox = outbox;
  }

  /**
   * A copy that now waits on the hold shelf.
   *
   * @param holdId the hold it fills
   * @param pickupLocation code of the place where the reader takes it
   * @param shelfUntil closing time of the last day it waits
   */
  public record ReadyHold(UUID holdId, String pickupLocation, Instant shelfUntil) {

    static ReadyHold of(Hold hold) {
      return new ReadyHold(hold.id, hold.pickupLocation, hold.shelfUntil);
    }
  }

  /** Whether the copy waits on the hold shelf for somebody other than this patron. */
  public boolean isShelvedForAnother(Item item, UUID patronId) {
    return holds.isShelvedForAnother(item.id(), patronId);
  }

  /** Whether the copy waits on the hold shelf for anybody. */
  public boolean isShelved(Item item) {
    return !shelvedAmong(Set.of(item.id())).isEmpty();
  }

  /** Which of these copies wait on the hold shelf. */
  public Set<UUID> shelvedAmong(Collection<UUID> itemIds) {
    return holds.shelvedAmong(itemIds);
  }

  /**
   * The patron, whom the caller has locked, has taken the copy: their hold on it or on its record
   * is fulfilled. Where another copy waited for them, that one passes on to the next reader; a hold
   * on another copy goes on.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void checkedOut(Item item, UUID patronId, Instant now) {
    holds
        .openOf(patronId, item.recordId())
        .filter(hold -> hold.wants(item.id(), item.recordId()))
        .ifPresent(hold -> fulfil(hold, item.id(), now));
  }

  private void fulfil(Hold hold, UUID taken, Instant now) {
    shelf.lockWith(taken, hold);
    if (hold.endedAt != null) {
      return;
    }
    var left = hold.copyOnShelf().filter(copy -> !copy.equals(taken));
    hold.end(HoldStatus.FULFILLED, now);
    outbox.append(hold, HoldEvent.Fulfilled.of(hold, taken));
    shelf.passOn(left, now);
  }

  /**
   * The copy is back at the desk: it goes to the first who waits for it. Empty where nobody does,
   * or where the library does not lend the copy in its state.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<ReadyHold> returned(Item item, Instant now) {
    return shelf.offer(item.id(), now).map(ReadyHold::of);
  }

  /**
   * Until the caller's transaction ends nobody joins the queue for the copy, which the caller has
   * locked. Whoever acts on nobody's waiting asks for this first.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(Item item) {
    waiting.close(item.recordId());
  }

  /**
   * Whether somebody other than this patron waits for the copy or its record; those who have
   * suspended their hold, or could not borrow, do not count.
   */
  public boolean isWantedByAnother(Item item, UUID patronId) {
    return waiting.isWantedByAnother(item.id(), patronId, day.today());
  }
}
