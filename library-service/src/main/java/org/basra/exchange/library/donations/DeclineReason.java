package org.basra.exchange.library.donations;

/** Why the library does not take copies. */
public enum DeclineReason {
  /** The library collects other things. */
  OUT_OF_SCOPE,
  /** Too damaged to be lent. */
  CONDITION,
  /** There are enough copies, and the aid service has no use for more. */
  HELD_ALREADY,
  NO_SPACE
}
