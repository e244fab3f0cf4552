package org.basra.exchange.library.interlibrary;

/** How far an interlibrary loan is. */
public enum InterlibraryStatus {
  /** The lender has not answered. */
  REQUESTED,
  /** On its way from the lender to the borrower. */
  SHIPPED,
  /** Arrived at the borrower. */
  RECEIVED,
  /** On its way back to the partner who lent it. */
  RETURNED,
  /** Back where it belongs. */
  COMPLETED,
  /** The lender does not lend it. */
  REFUSED,
  /** Given up before it was shipped. */
  CANCELLED;

  /** Whether nothing more comes of it. */
  boolean isOver() {
    return switch (this) {
      case REQUESTED, SHIPPED, RECEIVED, RETURNED -> false;
      case COMPLETED, REFUSED, CANCELLED -> true;
    };
  }

  /** Whether the lender waits for it to be sent back. */
  boolean isWithBorrower() {
    return switch (this) {
      case SHIPPED, RECEIVED -> true;
      case REQUESTED, RETURNED, COMPLETED, REFUSED, CANCELLED -> false;
    };
  }
}
