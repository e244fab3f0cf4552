package org.basra.exchange.events.registrations;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to a registration. Tells of seats, never of who sits there. */
sealed interface RegistrationEvent extends DomainEvent {

  /** Topic of all of them. */
  String TOPIC = "events.registrations";

  /** Somebody has a seat. */
  @EventType(value = "events.registration.confirmed.v1", topic = TOPIC)
  record Confirmed(UUID registrationId, UUID occurrenceId, UUID seriesId, Instant confirmedAt)
      implements RegistrationEvent {}

  /** Somebody waits for a seat. */
  @EventType(value = "events.registration.waitlisted.v1", topic = TOPIC)
  record Waitlisted(
      UUID registrationId, UUID occurrenceId, UUID seriesId, int position, Instant waitlistedAt)
      implements RegistrationEvent {}

  /** Somebody who waited has a seat. */
  @EventType(value = "events.registration.promoted.v1", topic = TOPIC)
  record Promoted(UUID registrationId, UUID occurrenceId, UUID seriesId, Instant promotedAt)
      implements RegistrationEvent {}

  /** Somebody does not come. */
  @EventType(value = "events.registration.cancelled.v1", topic = TOPIC)
  record Cancelled(
      UUID registrationId,
      UUID occurrenceId,
      UUID seriesId,
      CancellationReason reason,
      Instant cancelledAt)
      implements RegistrationEvent {}
}
