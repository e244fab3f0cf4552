package org.basra.exchange.applications.schemas;

/** A JSON pointer (RFC 6901) that grows by steps. */
final class Pointer {

  private Pointer() {}

  static String append(String pointer, Object step) {
    return pointer + "/" + step.toString().replace("~", "~0").replace("/", "~1");
  }
}
