package org.basra.exchange.library.renewals;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** How a loan goes on. Tells what is read, never by whom. */
sealed interface RenewalEvent extends DomainEvent {

  /** A reader keeps an item for longer. */
  @EventType(value = "library.loan.renewed.v1", topic = "library.loans")
  record Renewed(
      UUID loanId, UUID itemId, UUID recordId, Instant renewedAt, Instant dueAt, int renewals)
      implements RenewalEvent {}
}
