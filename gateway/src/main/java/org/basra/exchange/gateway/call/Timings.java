package org.basra.exchange.gateway.call;

/**
 * How long the parts of a call took, in nanoseconds since its first byte came in.
 *
 * @param connect until the service's connection was there, -1 where there was none
 * @param firstByte until the service's answer began, -1 where it gave none
 * @param total until the last byte went out
 */
record Timings(long connect, long firstByte, long total) {

  /** Milliseconds with two decimals. */
  static void appendMillis(StringBuilder text, long nanos) {
    long hundredths = nanos / 10_000;
    long rest = hundredths % 100;
    text.append(hundredths / 100).append(rest < 10 ? ".0" : ".").append(rest);
  }
}
