package org.basra.exchange.library.holds;

/** How far a hold is. */
public enum HoldStatus {
  /** In the queue, suspended or not. */
  WAITING,
  /** A copy waits on the hold shelf. */
  READY,
  /** The reader has borrowed a copy. */
  FULFILLED,
  /** Given up by the reader or by staff. */
  CANCELLED,
  /** The reader did not come, or nobody could serve it in time. */
  EXPIRED
}
