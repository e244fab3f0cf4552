package org.basra.exchange.aid.receipts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.donations.DonationSource;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to a donation. Tells the governorate, never the warehouse. */
sealed interface ReceiptEvent extends DomainEvent {

  /** Something of a donation has come. */
  @EventType(value = "aid.donation.received.v1", topic = "aid.donations")
  record Received(
      UUID donationId,
      DonationSource source,
      String governorate,
      Instant receivedAt,
      List<Goods> goods)
      implements ReceiptEvent {}

  /** So many base units of one lot. */
  record Goods(UUID productId, UUID lotId, long quantity) {}
}
