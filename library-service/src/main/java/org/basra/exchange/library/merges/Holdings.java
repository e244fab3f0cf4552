package org.basra.exchange.library.merges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.items.ItemRepository;

/**
 * What follows a record into its survivor: the one place that knows. Both records are locked by the
 * caller.
 */
@ApplicationScoped
class Holdings {

  private final ItemRepository items;

  Holdings(ItemRepository items) {
    this.items = items;
  }

  /** Moves everything that hangs on one record to another; gives the items that moved. */
  List<UUID> move(UUID from, UUID to) {
    return items.moveAll(from, to);
  }

  /**
   * Moves those of these items back that are still where they went; the rest has since been moved
   * by somebody who had a reason.
   */
  void moveBack(Collection<UUID> itemIds, UUID from, UUID to) {
    items.moveBack(itemIds, from, to);
  }
}
