package org.basra.exchange.library.loans;

import java.time.Instant;

/** What a return means. */
public sealed interface ReturnDecision {

  /** It is back, and nobody had to wait. */
  record InTime() implements ReturnDecision {}

  /** It is back after it was due. */
  record Late() implements ReturnDecision {}

  /**
   * There is nothing to return.
   *
   * @param at when it was returned
   */
  record AlreadyReturned(Instant at) implements ReturnDecision {}

  /**
   * The loan ended as lost; the item can be found again, the loan not.
   *
   * @param at when it was declared lost
   */
  record AlreadyLost(Instant at) implements ReturnDecision {}
}
