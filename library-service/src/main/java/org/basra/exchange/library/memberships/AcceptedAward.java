package org.basra.exchange.library.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What the library reads of {@code applications.award.accepted.v1}.
 *
 * @param awardId the award; it counts once, however often it is told
 * @param programme what was awarded
 * @param holder account subject of the awardee
 * @param acceptedAt when the awardee accepted, UTC
 * @param startsOn first day of the award
 * @param endsOn last day of the award
 */
record AcceptedAward(
    UUID awardId,
    AwardProgramme programme,
    UUID holder,
    Instant acceptedAt,
    LocalDate startsOn,
    LocalDate endsOn) {

  AcceptedAward {
    Objects.requireNonNull(awardId, "awardId");
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(acceptedAt, "acceptedAt");
    Objects.requireNonNull(startsOn, "startsOn");
    Objects.requireNonNull(endsOn, "endsOn");
    if (endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException("An award ends on or after the day it starts");
    }
  }

  /** The membership it gives: until its last day, on the footing of its programme. */
  Membership membership() {
    return new Membership(programme.category(), endsOn);
  }
}
