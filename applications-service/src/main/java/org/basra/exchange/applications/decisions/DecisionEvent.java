package org.basra.exchange.applications.decisions;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.transitions.Outcome;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What became known of decisions; a sealed decision is no event. */
sealed interface DecisionEvent extends DomainEvent {

  /** A reserve or a refusal was made known. */
  @EventType(value = "applications.application.released.v1", topic = "applications.applications")
  record Released(UUID applicationId, UUID callId, Outcome outcome, Instant releasedAt)
      implements DecisionEvent {}
}
