package org.basra.exchange.gateway.proxy;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.encoding.Compression;
import org.basra.exchange.gateway.encoding.EntityTags;
import org.basra.exchange.gateway.encoding.Gzip;

/** The head of an answer: status, headers and how its body will be framed and encoded. */
final class AnswerHead {

  private static final String EVENT_STREAM = "text/event-stream";

  private AnswerHead() {}

  /** Sets the head of the call's answer; gives the compression to apply, or null for none. */
  static Gzip set(Call call, HttpClientResponse from, Upstream upstream, String prefix) {
    var out = call.response();
    out.setStatusCode(from.statusCode());
    ResponseHeaders.fill(call, from, upstream, prefix);
    if (bodiless(call, from)) {
      frameNothing(call, from, out);
      return null;
    }
    var type = out.headers().get(HttpHeaders.CONTENT_TYPE);
    boolean compress = false;
    if (Compression.compressible(type)) {
      out.headers().add(HttpHeaders.VARY, "Accept-Encoding");
      compress = Compression.applies(call.request(), from.statusCode(), out.headers());
    }
    var gzip = compress ? compress(out) : null;
    if (!out.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      out.setChunked(true);
    }
    if (type != null && type.startsWith(EVENT_STREAM)) {
      // Other proxies on the way must not hold events back either.
      out.putHeader("X-Accel-Buffering", "no");
    }
    return gzip;
  }

  /** Whether the answer cannot have a body (RFC 9112, 6.3). */
  static boolean bodiless(Call call, HttpClientResponse from) {
    int status = from.statusCode();
    return call.request().method() == HttpMethod.HEAD || status == 204 || status == 304;
  }

  /** HTTP/1.0 knows no chunks: without a length, the end of the connection is the end. */
  static boolean endsByClosing(Call call) {
    return call.request().version() == HttpVersion.HTTP_1_0
        && !call.response().headers().contains(HttpHeaders.CONTENT_LENGTH);
  }

  private static void frameNothing(Call call, HttpClientResponse from, HttpServerResponse out) {
    int status = from.statusCode();
    if (status == 204) {
      // The server would add a length, which RFC 9110, 8.6 forbids here.
      out.headersEndHandler(head -> out.headers().remove(HttpHeaders.CONTENT_LENGTH));
    } else if (status == 304) {
      out.headers().remove(HttpHeaders.CONTENT_LENGTH);
      weakenAsAsked(call, out);
    }
  }

  /** The client that holds a compressed copy gets the tag it knows. */
  private static void weakenAsAsked(Call call, HttpServerResponse out) {
    var tag = out.headers().get(HttpHeaders.ETAG);
    var known = call.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (tag != null && known != null && known.contains(EntityTags.weak(tag))) {
      out.headers().set(HttpHeaders.ETAG, EntityTags.weak(tag));
    }
  }

  private static Gzip compress(HttpServerResponse out) {
    var headers = out.headers();
    boolean streaming = !headers.contains(HttpHeaders.CONTENT_LENGTH);
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    headers.remove(HttpHeaders.ACCEPT_RANGES);
    headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    var tag = headers.get(HttpHeaders.ETAG);
    if (tag != null) {
      headers.set(HttpHeaders.ETAG, EntityTags.weak(tag));
    }
    return new Gzip(streaming);
  }
}
