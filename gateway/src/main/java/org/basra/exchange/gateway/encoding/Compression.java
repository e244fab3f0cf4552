package org.basra.exchange.gateway.encoding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;

/** Which answers are compressed. */
public final class Compression {

  private static final int SMALLEST = 1024;
  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/problem+json",
          "application/ld+json",
          "application/geo+json",
          "application/marcxml+xml",
          "application/xml",
          "application/yaml",
          "application/javascript",
          "image/svg+xml",
          "text/css",
          "text/csv",
          "text/html",
          "text/javascript",
          "text/plain",
          "text/calendar",
          "text/xml");

  private Compression() {}

  /** Whether an answer with this {@code Content-Type} can vary by {@code Accept-Encoding}. */
  public static boolean compressible(String contentType) {
    if (contentType == null) {
      return false;
    }
    int end = contentType.indexOf(';');
    var type = end < 0 ? contentType : contentType.substring(0, end);
    return TYPES.contains(type.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether this answer with these headers is to be compressed for this request. */
  public static boolean applies(HttpServerRequest request, int status, MultiMap headers) {
    return status != 204
        && status != 206
        && status != 304
        && request.method() != HttpMethod.HEAD
        && !headers.contains(HttpHeaders.CONTENT_ENCODING)
        && !headers.contains(HttpHeaders.CONTENT_RANGE)
        && longEnough(headers.get(HttpHeaders.CONTENT_LENGTH))
        && !transformForbidden(headers.get(HttpHeaders.CACHE_CONTROL))
        && accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  /** Whether an {@code Accept-Encoding} header takes gzip (RFC 9110, 12.5.3). */
  public static boolean accepted(String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    boolean any = false;
    for (var part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
      var coding = part.split(";", -1);
      var name = coding[0].strip();
      boolean wanted = coding.length < 2 || !coding[1].strip().matches("q=0(\\.0{0,3})?");
      if (name.equals("gzip") || name.equals("x-gzip")) {
        return wanted;
      }
      any |= name.equals("*") && wanted;
    }
    return any;
  }

  private static boolean longEnough(String length) {
    return length == null || length.length() > 4 || Integer.parseInt(length) >= SMALLEST;
  }

  private static boolean transformForbidden(String cacheControl) {
    return cacheControl != null && cacheControl.contains("no-transform");
  }
}
