package org.basra.exchange.gateway.call;

/**
 * How long the parts of a call took, in nanoseconds since its first byte came in.
 *
 * @param connect until the service's connection was there, -1 where there was none
 * @param firstByte until the service's answer began, -1 where it gave none
 * @param total until the last byte went out
 */
record Timings(long connect, long firstByte, long total) {

  /** Milliseconds with two decimals, or a dash. */
  static String millis(long nanos) {
    if (nanos < 0) {
      return "-";
    }
    long hundredths = nanos / 10_000;
    long rest = hundredths % 100;
    return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
  }
}
