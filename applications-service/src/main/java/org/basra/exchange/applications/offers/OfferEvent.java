package org.basra.exchange.applications.offers;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to offers; an accepted one is told as an award. */
sealed interface OfferEvent extends DomainEvent {

  /** A place was offered. */
  @EventType(value = "applications.application.offered.v1", topic = "applications.applications")
  record Offered(UUID applicationId, UUID callId, Instant offeredAt, Instant respondBy)
      implements OfferEvent {}

  /** The place was turned down. */
  @EventType(value = "applications.application.refused.v1", topic = "applications.applications")
  record Refused(UUID applicationId, UUID callId, Instant refusedAt) implements OfferEvent {}

  /** The offer ended without an answer. */
  @EventType(value = "applications.application.lapsed.v1", topic = "applications.applications")
  record Lapsed(UUID applicationId, UUID callId, Instant lapsedAt) implements OfferEvent {}
}
