package org.basra.exchange.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.encoding.EntityTags;

/** Headers on the way in: what the client may say, and what only the gateway may say. */
final class RequestHeaders {

  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
  private static final CharSequence FORWARDED_PROTO =
      HttpHeaders.createOptimized("X-Forwarded-Proto");
  private static final CharSequence FORWARDED_HOST =
      HttpHeaders.createOptimized("X-Forwarded-Host");
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
  private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");

  private static final Set<String> WITHHELD =
      Set.of(
          // set anew for the service
          "host",
          "x-request-id",
          "traceparent",
          // the hop between gateway and service is never compressed
          "accept-encoding",
          // the gateway answers 100-continue itself
          "expect",
          // the API knows bearer tokens only; cookies of other applications on this host are
          // private
          "cookie",
          // would let a caller choose identity, address or method behind the checks
          "remote-user",
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "true-client-ip",
          "x-original-url",
          "x-original-host",
          "x-original-method",
          "x-rewrite-url",
          "x-http-method-override",
          "x-http-method",
          "x-method-override",
          "ssl-client-cert",
          "x-ssl-client-cert",
          "x-client-cert");
  private static final String[] WITHHELD_PREFIXES = {
    "x-forwarded", "x-user", "x-auth", "x-remote-", "x-identity", "x-exchange-", "x-roles"
  };

  private RequestHeaders() {}

  /** Fills {@code out} with what the service gets to see. */
  static void fill(Call call, MultiMap out) {
    var in = call.request().headers();
    var hop = Hop.named(in);
    for (var header : in) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hop.owns(name) && !withheld(name)) {
        out.add(header.getKey(), header.getValue());
      }
    }
    unweaken(out, HttpHeaders.IF_MATCH);
    unweaken(out, HttpHeaders.IF_NONE_MATCH);
    say(call, call.request(), out);
  }

  private static void say(Call call, HttpServerRequest request, MultiMap out) {
    out.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
    out.set(FORWARDED_PROTO, request.scheme());
    out.set(FORWARDED_HOST, request.getHeader(HttpHeaders.HOST));
    out.set(REQUEST_ID, call.requestId());
    out.set(TRACE_PARENT, call.traceParent());
  }

  private static boolean withheld(String lowerName) {
    // Some readers take x_user for x-user.
    var name = lowerName.indexOf('_') < 0 ? lowerName : lowerName.replace('_', '-');
    if (WITHHELD.contains(name)) {
      return true;
    }
    for (var prefix : WITHHELD_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static void unweaken(MultiMap out, CharSequence name) {
    var tags = out.get(name);
    if (tags != null) {
      out.set(name, EntityTags.strong(String.join(", ", out.getAll(name))));
    }
  }
}
