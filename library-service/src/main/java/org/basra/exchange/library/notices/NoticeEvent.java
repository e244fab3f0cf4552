package org.basra.exchange.library.notices;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What was noticed about a loan. Tells what is out, never who has it. */
sealed interface NoticeEvent extends DomainEvent {

  /** An item is to come back in a few days. */
  @EventType(value = "library.loan.due-soon.v1", topic = "library.loans")
  record DueSoon(UUID loanId, UUID itemId, UUID recordId, Instant dueAt) implements NoticeEvent {}

  /** An item should have come back. */
  @EventType(value = "library.loan.overdue.v1", topic = "library.loans")
  record Overdue(UUID loanId, UUID itemId, UUID recordId, Instant dueAt, int reminder)
      implements NoticeEvent {}
}
