package org.basra.exchange.library.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.patrons.PatronCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An award that a patron's membership came from or was raised by.
 *
 * @param awardId the award, as the applications know it
 * @param category footing the award entitles to; the patron may be on a better one
 * @param startsOn first day of the award
 * @param endsOn last day of the award; the patron's own membership may last longer
 * @param acceptedAt when the award was accepted, UTC
 * @param createdAt when the library heard of it, UTC
 */
public record MembershipView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID patronId,
    @Schema(required = true) UUID awardId,
    @Schema(required = true) AwardProgramme programme,
    @Schema(required = true) PatronCategory category,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) Instant acceptedAt,
    @Schema(required = true) Instant createdAt) {

  static MembershipView of(AwardMembership membership) {
    return new MembershipView(
        membership.id,
        membership.patronId,
        membership.awardId,
        membership.programme,
        membership.category,
        membership.startsOn,
        membership.endsOn,
        membership.acceptedAt,
        membership.createdAt);
  }
}
