package org.basra.exchange.library.items;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** How copies come and go. */
sealed interface ItemEvent extends DomainEvent {

  /** A copy belongs to the stock. */
  @EventType(value = "library.item.added.v1", topic = "library.items")
  record Added(UUID itemId, UUID recordId, String location, ItemType itemType, Instant addedAt)
      implements ItemEvent {}

  /** A copy has left the stock for good. */
  @EventType(value = "library.item.withdrawn.v1", topic = "library.items")
  record Withdrawn(UUID itemId, UUID recordId, WithdrawalReason reason, Instant withdrawnAt)
      implements ItemEvent {}
}
