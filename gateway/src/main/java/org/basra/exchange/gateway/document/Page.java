package org.basra.exchange.gateway.document;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.basra.exchange.gateway.encoding.Compression;
import org.basra.exchange.gateway.encoding.Gzip;

/**
 * A file held in memory with its entity tag, plain and compressed.
 *
 * @param type media type
 * @param etag strong tag of the plain bytes, quotes included
 * @param plain the bytes
 * @param gzip the bytes compressed, or null where that gains nothing
 */
record Page(String type, String etag, Buffer plain, Buffer gzip) {

  static Page of(String type, byte[] bytes) {
    var plain = Buffer.buffer(bytes);
    return new Page(
        type, tag(bytes), plain, Compression.compressible(type) ? Gzip.whole(plain) : null);
  }

  private static String tag(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
