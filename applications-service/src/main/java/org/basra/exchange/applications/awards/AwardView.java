package org.basra.exchange.applications.awards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.applications.calls.Programme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An award as its holder and officers see it.
 *
 * @param holder pseudonymous subject of the holder's account
 * @param acceptedAt UTC
 * @param startsOn first day
 * @param endsOn last day
 */
record AwardView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID applicationId,
    @Schema(required = true) UUID callId,
    @Schema(required = true) Programme programme,
    @Schema(required = true) UUID holder,
    @Schema(required = true) Instant acceptedAt,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn) {

  static AwardView of(Award award) {
    return new AwardView(
        award.id,
        award.applicationId,
        award.callId,
        award.programme,
        award.holder,
        award.acceptedAt,
        award.startsOn,
        award.endsOn);
  }
}
