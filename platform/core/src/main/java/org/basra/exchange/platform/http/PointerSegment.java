package org.basra.exchange.platform.http;

/** One step of a JSON pointer (RFC 6901, section 3). */
final class PointerSegment {

  private PointerSegment() {}

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
