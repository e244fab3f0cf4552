package org.basra.exchange.library.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.platform.outbox.Outbox;

/** How copies come into the stock and leave it; in the caller's transaction, with its event. */
@ApplicationScoped
public class ItemStock {

  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;

  ItemStock(ItemRepository items, Outbox outbox, Clock clock) {
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A new copy of the record. */
  public Item add(UUID recordId, AddItemRequest request) {
    var item = new Item(recordId, request, clock.instant());
    items.persistAndFlush(item);
    outbox.append(
        item, new ItemEvent.Added(item.id, recordId, item.location, item.itemType, item.createdAt));
    return item;
  }

  /** The copy, locked by the caller and with nobody, is not lent any more. */
  public void withdraw(Item item, WithdrawalReason reason) {
    item.withdraw(reason);
    outbox.append(item, new ItemEvent.Withdrawn(item.id, item.recordId, reason, clock.instant()));
  }
}
