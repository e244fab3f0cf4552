package org.basra.exchange.library.loans;

import java.time.Instant;

/** What it means that an item is declared lost. */
public sealed interface LossDecision {

  /** The loan has ended. */
  record Lost() implements LossDecision {}

  /**
   * It is not with the reader any more.
   *
   * @param at when it was returned
   */
  record AlreadyReturned(Instant at) implements LossDecision {}

  /**
   * It was declared lost before.
   *
   * @param at when
   */
  record AlreadyLost(Instant at) implements LossDecision {}
}
