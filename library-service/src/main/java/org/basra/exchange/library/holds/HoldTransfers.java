package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.platform.outbox.Outbox;

/** Holds on a record that is about to be deleted or to become part of another. */
@ApplicationScoped
public class HoldTransfers {

  /** A copy that waits already counts more than a place in the queue, an older place than a new. */
  private static final Comparator<Hold> KEPT_FIRST =
      Comparator.comparing((Hold hold) -> !hold.isReady())
          .thenComparing(hold -> hold.placedAt)
          .thenComparing(Hold::id);

  private final HoldRepository holds;
  private final HoldShelf shelf;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;

  HoldTransfers(
      HoldRepository holds, HoldShelf shelf, ItemRepository items, Outbox outbox, Clock clock) {
    this.holds = holds;
    this.shelf = shelf;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** How many holds on the record have not ended; the caller holds the record's row. */
  public long openOn(UUID recordId) {
    return holds.count("recordId = ?1 and endedAt is null", recordId);
  }

  /**
   * Makes one queue of two, by the time at which each hold was placed. A patron who is in it twice
   * keeps one hold, the other is cancelled; a copy that waited for the other passes on. Holds that
   * have ended stay with the record they were placed on, and separating the records again leaves
   * the holds where they are: the readers wait for a copy, and those of both records serve them.
   *
   * <p>Call it in the transaction of the merge, behind the locks of both records, and after the
   * copies have been moved.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void move(UUID fromRecord, UUID toRecord) {
    holds.flush();
    var open = new ArrayList<>(holds.lockOpenOn(List.of(fromRecord, toRecord)));
    open.sort(KEPT_FIRST);
    var now = clock.instant();
    Set<UUID> seen = new HashSet<>();
    var left = new ArrayList<UUID>();
    for (var hold : open) {
      if (!seen.add(hold.patronId)) {
        hold.copyOnShelf().ifPresent(left::add);
        cancel(hold, now);
      }
    }
    holds.flush();
    open.stream()
        .filter(hold -> hold.endedAt == null && hold.recordId.equals(fromRecord))
        .forEach(hold -> hold.recordId = toRecord);
    holds.flush();
    left.stream().sorted().forEach(copy -> passOn(copy, now));
  }

  private void cancel(Hold hold, Instant now) {
    hold.cancel(now);
    outbox.append(hold, HoldEvent.Cancelled.of(hold));
  }

  private void passOn(UUID itemId, Instant now) {
    items.lockNow(itemId);
    shelf.offer(itemId, now);
  }
}
