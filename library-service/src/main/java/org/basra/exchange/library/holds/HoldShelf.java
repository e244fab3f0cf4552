package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.platform.outbox.Outbox;

/**
 * Copies that wait for their readers. All of it joins the caller's transaction, and the caller has
 * locked the copy, so that it goes to one reader and never to nobody.
 */
@ApplicationScoped
class HoldShelf {

  private final HoldRepository holds;
  private final WaitingHolds waiting;
  private final ItemRepository items;
  private final OpeningCalendar calendar;
  private final LibraryDay day;
  private final Outbox outbox;

  HoldShelf(
      HoldRepository holds,
      WaitingHolds waiting,
      ItemRepository items,
      OpeningCalendar calendar,
      LibraryDay day,
      Outbox outbox) {
    this.holds = holds;
    this.waiting = waiting;
    this.items = items;
    this.calendar = calendar;
    this.day = day;
    this.outbox = outbox;
  }

  /**
   * Whoever may put a copy on the shelf asks for this before locking any row: the shelf promises a
   * day, and changing the calendar moves such promises.
   */
  void keepCalendar() {
    calendar.keep();
  }

  /**
   * Locks a hold, and before it the copy that waits for its reader. A hold that became ready in
   * between brings a copy that is locked behind it and therefore without waiting.
   */
  void lock(Hold hold) {
    var known = hold.isReady() ? hold.shelvedItemId : null;
    if (known != null) {
      items.lock(known);
    }
    lockBehind(hold, known);
  }

  /** The same for a caller who has locked a copy already, and so waits for no second one. */
  void lockWith(UUID lockedItemId, Hold hold) {
    var known = lockedItemId;
    if (hold.isReady() && !hold.shelvedItemId.equals(known)) {
      known = hold.shelvedItemId;
      items.lockNow(known);
    }
    lockBehind(hold, known);
  }

  private void lockBehind(Hold hold, UUID lockedItemId) {
    holds.lock(hold);
    if (hold.isReady() && !hold.shelvedItemId.equals(lockedItemId)) {
      items.lockNow(hold.shelvedItemId);
    }
  }

  /** A copy that nobody has goes to the first who waits for it; empty where nobody does. */
  Optional<Hold> offer(UUID itemId, Instant now) {
    holds.flush();
    return waiting.lockFirst(itemId, day.today()).map(next -> shelve(next, itemId, now));
  }

  /** Puts the copy on the shelf for the one who is next. */
  Hold shelve(WaitingHolds.Next next, UUID itemId, Instant now) {
    var today = day.today();
    var hold = holds.findById(next.holdId());
    hold.shelve(itemId, now, calendar.from(today).closingAfterOpenDays(today, next.shelfDays()));
    holds.flush();
    outbox.append(hold, HoldEvent.Ready.of(hold));
    return hold;
  }

  /** The copy that waited for a hold which has just ended goes to the next, or back. */
  Optional<Hold> passOn(Optional<UUID> copy, Instant now) {
    return copy.flatMap(itemId -> offer(itemId, now));
  }
}
