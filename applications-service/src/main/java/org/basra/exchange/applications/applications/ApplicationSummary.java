package org.basra.exchange.applications.applications;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application in a list, without its answers; times in UTC.
 *
 * @param outcome what was decided; null to the applicant until it is released
 * @param respondBy the first instant at which an offer can no longer be answered
 */
record ApplicationSummary(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID callId,
    @Schema(required = true) ApplicationStatus status,
    @Schema(nullable = true) Outcome outcome,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) Instant submittedAt,
    @Schema(nullable = true) Instant respondBy) {

  static ApplicationSummary of(Application application, UUID subject, Instant now) {
    return new ApplicationSummary(
        application.id,
        application.callId,
        application.shownStatus(subject, now),
        application.shownOutcome(subject),
        application.createdAt,
        application.submittedAt,
        application.respondBy);
  }
}
