package org.basra.exchange.platform.inbox;

/** A record that is not an event of ours. */
final class MalformedEvent extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A record with a missing part.
   *
   * @param part header or payload that is missing or wrong
   */
  MalformedEvent(String part) {
    super("No usable " + part);
  }

  MalformedEvent(String part, Exception cause) {
    super("No usable " + part, cause);
  }
}
