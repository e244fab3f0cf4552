package org.basra.exchange.events.awards;

import java.util.Objects;
import java.util.UUID;

/**
 * What is read of {@code applications.award.accepted.v1}. Who holds the award is not read: the
 * programme does not need to know.
 *
 * @param awardId identity of the award
 * @param programme what was awarded
 */
record AwardAccepted(UUID awardId, AwardProgramme programme) {

  static final String TYPE = "applications.award.accepted.v1";
  static final String TOPIC = "applications.awards";

  AwardAccepted {
    Objects.requireNonNull(awardId, "awardId");
    Objects.requireNonNull(programme, "programme");
  }
}
