package org.basra.exchange.applications.awards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.applications.calls.Programme;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/**
 * What happened to awards. The holder is a pseudonymous account, without which nobody could act.
 */
sealed interface AwardEvent extends DomainEvent {

  /** A place was accepted. */
  @EventType(value = "applications.award.accepted.v1", topic = "applications.awards")
  record Accepted(
      UUID awardId,
      UUID applicationId,
      UUID callId,
      Programme programme,
      UUID holder,
      Instant acceptedAt,
      LocalDate startsOn,
      LocalDate endsOn)
      implements AwardEvent {

    static Accepted of(Award award) {
      return new Accepted(
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
}
