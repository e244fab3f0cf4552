package org.basra.exchange.events.registrations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registration as organisers and the person see it; times in UTC.
 *
 * @param person account subject
 * @param waitlistPosition 1 is the next to get a seat; null for those who do not wait
 * @param confirmedAt since when there is a seat
 */
record RegistrationView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID occurrenceId,
    @Schema(required = true) UUID person,
    @Schema(required = true) RegistrationStatus status,
    @Schema(nullable = true) Integer waitlistPosition,
    @Schema(required = true) Instant registeredAt,
    @Schema(nullable = true) Instant confirmedAt,
    @Schema(nullable = true) Instant cancelledAt) {

  static RegistrationView of(Registration registration) {
    return new RegistrationView(
        registration.id,
        registration.occurrenceId,
        registration.person,
        registration.status,
        registration.waitlistPosition,
        registration.registeredAt,
        registration.confirmedAt,
        registration.cancelledAt);
  }
}
