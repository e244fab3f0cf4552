package org.basra.exchange.events.occurrences;

/** Whether an occurrence may be changed. */
public sealed interface ChangeDecision {

  /** It was changed. */
  record Changed() implements ChangeDecision {}

  /** It is cancelled. */
  record AlreadyCancelled() implements ChangeDecision {}

  /** It has begun. */
  record AlreadyStarted() implements ChangeDecision {}

  /**
   * More seats are taken than there would be.
   *
   * @param taken how many
   */
  record BelowTaken(int taken) implements ChangeDecision {}
}
