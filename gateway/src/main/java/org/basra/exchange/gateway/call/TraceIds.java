package org.basra.exchange.gateway.call;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers that follow a request: our own request id and the W3C trace context. */
final class TraceIds {

  private static final HexFormat HEX = HexFormat.of();
  private static final int TRACE_PARENT_LENGTH = 55;

  private TraceIds() {}

  /** {@code given} where it is a plain id of 8 to 64 characters, else a fresh one. */
  static String requestId(String given) {
    return given != null && plain(given) ? given : hex() + hex();
  }

  /** {@code given} where it is a valid version 00 traceparent, else a fresh, sampled one. */
  static String traceParent(String given) {
    return given != null && valid(given) ? given : "00-" + hex() + hex() + "-" + hex() + "-01";
  }

  private static String hex() {
    // Never all zeros, which the trace context forbids.
    return HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
  }

  private static boolean plain(String id) {
    if (id.length() < 8 || id.length() > 64) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
      if (!letter && !other) {
        return false;
      }
    }
    return true;
  }

  private static boolean valid(String parent) {
    return parent.length() == TRACE_PARENT_LENGTH
        && parent.startsWith("00-")
        && parent.charAt(35) == '-'
        && parent.charAt(52) == '-'
        && id(parent, 3, 35)
        && id(parent, 36, 52)
        && hexadecimal(parent, 53, 55);
  }

  private static boolean id(String text, int from, int to) {
    boolean zero = true;
    for (int i = from; i < to; i++) {
      zero &= text.charAt(i) == '0';
    }
    return !zero && hexadecimal(text, from, to);
  }

  private static boolean hexadecimal(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
