package org.basra.exchange.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Headers that belong to one connection and never travel further (RFC 9110, 7.6.1): the known ones,
 * and those the message itself names in {@code Connection}.
 */
final class Hop {

  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-authentication-info",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  /** What makes up the message; naming it in Connection must not take it away. */
  private static final Set<String> NEVER =
      Set.of("authorization", "content-length", "content-type", "host");

  private static final Hop PLAIN = new Hop(Set.of());

  private final Set<String> named;

  private Hop(Set<String> named) {
    this.named = named;
  }

  /** The hop's headers in a message with these headers. */
  static Hop named(MultiMap headers) {
    var connection = headers.get(HttpHeaders.CONNECTION);
    if (connection == null
        || connection.equalsIgnoreCase("keep-alive")
        || connection.equalsIgnoreCase("close")) {
      if (connection == null || headers.getAll(HttpHeaders.CONNECTION).size() == 1) {
        return PLAIN;
      }
    }
    var names = new HashSet<String>();
    for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
      for (var name : line.split(",")) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    names.removeAll(NEVER);
    return new Hop(names);
  }

  /** Whether the header of this lower-case name stays on the connection. */
  boolean owns(String lowerName) {
    return ALWAYS.contains(lowerName) || named.contains(lowerName);
  }
}
