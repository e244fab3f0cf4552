package org.basra.exchange.library.merges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.holds.HoldTransfers;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.readinglists.ReadingListUse;

/**
 * What follows a record into its survivor: the one place that knows. Both records are locked by the
 * caller.
 */
@ApplicationScoped
class Attached {

  private final ItemRepository items;
  private final HoldTransfers holds;
  private final ReadingListUse readingLists;

  Attached(ItemRepository items, HoldTransfers holds, ReadingListUse readingLists) {
    this.items = items;
    this.holds = holds;
    this.readingLists = readingLists;
  }

  /**
   * Moves everything that hangs on one record to another: its items, then those who wait for them,
   * and its places on reading lists.
   *
   * @return the items that moved
   */
  List<UUID> move(UUID from, UUID to) {
    var moved = items.moveAll(from, to);
    holds.move(from, to);
    readingLists.move(from, to);
    return moved;
  }

  /**
   * Moves those of these items back that are still where they went; the rest has since been moved
   * by somebody who had a reason.
   */
  void moveBack(Collection<UUID> itemIds, UUID from, UUID to) {
    items.moveBack(itemIds, from, to);
  }
}
