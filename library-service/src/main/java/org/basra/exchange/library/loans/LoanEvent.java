package org.basra.exchange.library.loans;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** How a loan began. Tells what was read, never by whom. */
sealed interface LoanEvent extends DomainEvent {

  /** An item left the library. */
  @EventType(value = "library.loan.checked-out.v1", topic = "library.loans")
  record CheckedOut(UUID loanId, UUID itemId, UUID recordId, Instant checkedOutAt, Instant dueAt)
      implements LoanEvent {}
}
