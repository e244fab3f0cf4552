package org.basra.exchange.library.returns;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** How a loan ended. Tells what was read, never by whom. */
sealed interface ReturnEvent extends DomainEvent {

  /** An item came back. */
  @EventType(value = "library.loan.returned.v1", topic = "library.loans")
  record Returned(UUID loanId, UUID itemId, UUID recordId, Instant returnedAt, boolean late)
      implements ReturnEvent {}

  /** An item was given up for lost. */
  @EventType(value = "library.loan.lost.v1", topic = "library.loans")
  record Lost(UUID loanId, UUID itemId, UUID recordId, Instant lostAt) implements ReturnEvent {}
}
