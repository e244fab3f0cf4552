package org.basra.exchange.library.interlibrary;

/** Why the lender does not lend. */
public enum InterlibraryRefusalReason {
  /** The lender does not have it. */
  NOT_HELD,
  /** Its own readers need it. */
  IN_USE,
  /** It is not lent to other libraries. */
  NOT_LENT,
  /** Too worn to travel. */
  CONDITION,
  OTHER
}
