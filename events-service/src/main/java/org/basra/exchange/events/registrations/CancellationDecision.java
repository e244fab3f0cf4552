package org.basra.exchange.events.registrations;

/** What the end of a registration means. */
sealed interface CancellationDecision {

  record SeatFreed() implements CancellationDecision {}

  record QueueLeft() implements CancellationDecision {}

  record AlreadyCancelled() implements CancellationDecision {}

  record TooLate() implements CancellationDecision {}
}
