package org.basra.exchange.library.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.platform.outbox.Outbox;

/** How copies come into the stock and leave it; in the caller's transaction, with its event. */
@ApplicationScoped
public class ItemStock {

  private final ItemRepository items;
  private final RecordRepository records;
  private final Outbox outbox;
  private final Clock clock;

  ItemStock(ItemRepository items, RecordRepository records, Outbox outbox, Clock clock) {
    this.items = items;
    this.records = records;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A new copy of the record; it is for {@code Accessions} to say who gets it first.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 or 410 where the record is not
   *     there, merged or deleted
   */
  public Item add(UUID recordId, AddItemRequest request) {
    records.keepActive(recordId);
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
