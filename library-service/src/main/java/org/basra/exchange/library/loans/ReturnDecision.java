package org.basra.exchange.library.loans;

import java.time.Instant;

/** What a return means. */
sealed interface ReturnDecision {

  record InTime() implements ReturnDecision {}

  record Late() implements ReturnDecision {}

  record AlreadyReturned(Instant at) implements ReturnDecision {}
}
