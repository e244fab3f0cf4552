package org.basra.exchange.platform.outbox;

/** What an administrator decided about a parked event. */
public enum ParkedEventResolution {
  /** Put back in its place, to be sent again. */
  RETRIED,
  /** Given up, with a reason; the events behind it go on. */
  SKIPPED
}
