package org.basra.exchange.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message as it stood on the wire.
 *
 * @param start request line or status line
 * @param headers header lines, unchanged
 * @param in the rest of the connection
 */
public record Received(String start, List<String> headers, InputStream in) {

  /** Reads the head of the next message; null at the end of the connection. */
  public static Received read(InputStream in) throws IOException {
    var start = line(in);
    if (start == null) {
      return null;
    }
    var headers = new ArrayList<String>();
    for (var line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    return new Received(start, headers, in);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      bytes.write(b);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** Method of a request. */
  public String method() {
    return start.substring(0, start.indexOf(' '));
  }

  /** Target of a request, as it stood in the request line. */
  public String target() {
    return start.split(" ")[1];
  }

  /** Status of a response. */
  public int status() {
    return Integer.parseInt(start.split(" ")[1]);
  }

  /** All values of a header, in order. */
  public List<String> all(String name) {
    var lead = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(lead))
        .map(line -> line.substring(lead.length()).strip())
        .toList();
  }

  /** The only value of a header, or null; fails where there are several. */
  public String header(String name) {
    var values = all(name);
    if (values.size() > 1) {
      throw new AssertionError(name + " is there " + values.size() + " times");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The next piece of a body: a chunk, or what is there of a body of known length. */
  public byte[] body() throws IOException {
    var length = header("Content-Length");
    if (length != null) {
      return in.readNBytes(Integer.parseInt(length));
    }
    if (header("Transfer-Encoding") == null) {
      return start.startsWith("HTTP/") ? in.readAllBytes() : new byte[0];
    }
    var body = new ByteArrayOutputStream();
    for (var chunk = chunk(); chunk.length > 0; chunk = chunk()) {
      body.writeBytes(chunk);
    }
    return body.toByteArray();
  }

  /** The next chunk of a chunked body, empty at its end; fails where the connection breaks off. */
  public byte[] chunk() throws IOException {
    var size = line(in);
    if (size == null) {
      throw new IOException("The body broke off");
    }
    var chunk = in.readNBytes(Integer.parseInt(size, 16));
    line(in);
    return chunk;
  }

  /** The body as text. */
  public String text() throws IOException {
    return new String(body(), StandardCharsets.UTF_8);
  }
}
