package org.basra.exchange.gateway.call;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Ends connections whose request body nobody wants. Closing at once would reset the connection and
 * take the answer with it, so the rest is read and forgotten for a moment (RFC 9112, 9.6).
 */
public final class Linger {

  private static final long MILLIS = 1000;

  private Linger() {}

  /** Whether the request announces a body. */
  public static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && !"0".equals(length)
        || length == null && request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /** Forgets the rest of the body, then closes. The answer must be complete. */
  public static void close(HttpServerRequest request, Vertx vertx) {
    var connection = request.connection();
    long timer = vertx.setTimer(MILLIS, late -> connection.close());
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.handler(forgotten -> {});
    request.endHandler(
        end -> {
          vertx.cancelTimer(timer);
          connection.close();
        });
    request.resume();
  }
}
