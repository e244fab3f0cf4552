package org.basra.exchange.library.loans;

import java.time.Instant;

/** What it means that a reader claims to have returned the item. */
public sealed interface ClaimDecision {

  /** From now on the loan is marked. */
  record Noted() implements ClaimDecision {}

  /**
   * It was marked before.
   *
   * @param at when
   */
  record AlreadyClaimed(Instant at) implements ClaimDecision {}

  /**
   * The reader is right.
   *
   * @param at when it was returned
   */
  record AlreadyReturned(Instant at) implements ClaimDecision {}

  /**
   * The item was given up.
   *
   * @param at when it was declared lost
   */
  record AlreadyLost(Instant at) implements ClaimDecision {}
}
