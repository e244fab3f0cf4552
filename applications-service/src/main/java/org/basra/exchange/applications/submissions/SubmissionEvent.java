package org.basra.exchange.applications.submissions;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.calls.Programme;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What an applicant did. Never tells who applied, nor what was answered. */
sealed interface SubmissionEvent extends DomainEvent {

  /** An application was handed in. */
  @EventType(value = "applications.application.submitted.v1", topic = "applications.applications")
  record Submitted(UUID applicationId, UUID callId, Programme programme, Instant submittedAt)
      implements SubmissionEvent {}

  /** A submitted application was taken back. */
  @EventType(value = "applications.application.withdrawn.v1", topic = "applications.applications")
  record Withdrawn(UUID applicationId, UUID callId, Instant withdrawnAt)
      implements SubmissionEvent {}
}
