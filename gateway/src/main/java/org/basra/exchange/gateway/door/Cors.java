package org.basra.exchange.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.basra.exchange.gateway.GatewayConfig;

/**
 * Which pages of other origins may call the API (Fetch standard, 3.2). Tokens travel in a header
 * and never in cookies, so credentials mode is not offered.
 */
@ApplicationScoped
class Cors {

  private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
          + " If-None-Match, Prefer, X-Request-Id, traceparent";
  private static final String RESPONSE_HEADERS =
      "Content-Language, ETag, Idempotency-Replayed, Link, Location, Retry-After, X-Request-Id";

  private final Set<String> origins;
  private final String maxAge;

  Cors(GatewayConfig config) {
    this.origins = config.cors().origins().orElse(Set.of());
    this.maxAge = Long.toString(config.cors().maxAge().toSeconds());
  }

  /** Whether this is a browser asking before it sends. */
  static boolean preflight(HttpServerRequest request) {
    return request.method() == HttpMethod.OPTIONS
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Marks an answer as readable for the request's origin, if that one is known. */
  void mark(HttpServerRequest request, HttpServerResponse response) {
    response.headers().add(HttpHeaders.VARY, ORIGIN);
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && origins.contains(origin)) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
    }
  }

  /** Whether pages of the request's origin may call. */
  boolean allows(HttpServerRequest request) {
    return origins.contains(request.getHeader(HttpHeaders.ORIGIN));
  }

  /** Answers a preflight of a known origin. */
  void permit(HttpServerRequest request, HttpServerResponse response) {
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge)
        .setStatusCode(204)
        .headersEndHandler(head -> response.headers().remove(HttpHeaders.CONTENT_LENGTH))
        .end();
  }
}
