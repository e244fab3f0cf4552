package org.basra.exchange.library.loans;

/** What became of a loan; an open one is overdue once its due time has passed. */
public enum LoanStatus {
  /** The reader has the item. */
  OPEN,
  /** The reader says that it was returned, and it has not been found yet; still open. */
  CLAIMED_RETURNED,
  /** It came back. */
  RETURNED,
  /** It was given up for lost. */
  LOST
}
