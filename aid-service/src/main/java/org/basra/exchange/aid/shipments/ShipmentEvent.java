package org.basra.exchange.aid.shipments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/**
 * What happened to a consignment. Tells governorates, never locations, and not when something is
 * expected: a road can be watched.
 */
sealed interface ShipmentEvent extends DomainEvent {

  /** It left its origin. */
  @EventType(value = "aid.consignment.shipped.v1", topic = "aid.consignments")
  record Shipped(
      UUID consignmentId,
      String originGovernorate,
      String destinationGovernorate,
      Instant shippedAt,
      List<ShippedGoods> goods)
      implements ShipmentEvent {}

  /** It arrived. */
  @EventType(value = "aid.consignment.delivered.v1", topic = "aid.consignments")
  record Delivered(
      UUID consignmentId,
      String destinationGovernorate,
      Instant deliveredAt,
      List<DeliveredGoods> goods)
      implements ShipmentEvent {}

  /** So many base units of one lot. */
  record ShippedGoods(UUID productId, UUID lotId, long quantity) {}

  /** What became of one lot, in base units. */
  record DeliveredGoods(UUID productId, UUID lotId, long received, long damaged, long lost) {}
}
