package org.basra.exchange.events.registrations;

/** Why a registration ended. */
enum CancellationReason {
  WITHDRAWN,
  OCCURRENCE_CANCELLED
}
