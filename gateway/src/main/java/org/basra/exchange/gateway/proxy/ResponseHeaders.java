package org.basra.exchange.gateway.proxy;

import io.vertx.core.http.HttpClientResponse;
import java.util.Locale;
import java.util.Set;
import org.basra.exchange.gateway.call.Call;

/** Headers on the way out: the service's, without its connection's, at the public address. */
final class ResponseHeaders {

  private static final Set<String> WITHHELD =
      Set.of("server", "x-powered-by", "x-request-id", "x-content-type-options", "alt-svc");
  private static final Set<String> ADDRESSES = Set.of("location", "content-location", "link");

  private ResponseHeaders() {}

  /** Adds what the client gets to see of {@code from}; {@code prefix} leads public paths. */
  static void fill(Call call, HttpClientResponse from, Upstream upstream, String prefix) {
    var out = call.response().headers();
    var in = from.headers();
    var hop = Hop.named(in);
    for (var header : in) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (hop.owns(name) || WITHHELD.contains(name) || name.startsWith("access-control-")) {
        continue;
      }
      if (ADDRESSES.contains(name)) {
        out.add(header.getKey(), outward(header.getValue(), name, upstream, prefix));
      } else {
        out.add(header.getKey(), header.getValue());
      }
    }
  }

  /** The service knows itself as {@code /v1/…}; the public knows it under the prefix. */
  private static String outward(String value, String name, Upstream upstream, String prefix) {
    if (!name.equals("link")) {
      return address(value, upstream, prefix);
    }
    var links = new StringBuilder(value.length() + prefix.length());
    int from = 0;
    for (int open = value.indexOf('<'); open >= 0; open = value.indexOf('<', from)) {
      int close = value.indexOf('>', open);
      if (close < 0) {
        break;
      }
      links.append(value, from, open + 1);
      links.append(address(value.substring(open + 1, close), upstream, prefix)).append('>');
      from = close + 1;
    }
    return links.append(value, from, value.length()).toString();
  }

  private static String address(String uri, Upstream upstream, String prefix) {
    var origin = upstream.origin();
    var local =
        uri.startsWith(origin + "/") || uri.equals(origin) ? uri.substring(origin.length()) : uri;
    return PublicPath.versioned(local, 0) ? prefix + local : local;
  }
}
