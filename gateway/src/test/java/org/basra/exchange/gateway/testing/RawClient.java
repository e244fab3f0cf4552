package org.basra.exchange.gateway.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client that sends exactly the bytes it is given. */
public final class RawClient implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;

  /** Connects to the gateway under test. */
  public RawClient() throws IOException {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a GET of {@code target} with these header lines on a connection of its own. */
  public static Received get(String target, String... headers) throws IOException {
    return exchange("GET", target, "", headers);
  }

  /** Sends a request on a connection of its own and gives the head of the answer. */
  public static Received exchange(String method, String target, String body, String... headers)
      throws IOException {
    var client = new RawClient();
    client.send(head(method, target, headers) + body);
    return client.answer();
  }

  /** A request's head with a Host line. */
  public static String head(String method, String target, String... headers) {
    var head = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\nHost: api.example:8080\r\n");
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** Sends these characters as bytes. */
  public RawClient send(String latin1) throws IOException {
    return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends these bytes. */
  public RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads the head of the next answer; null where the gateway closed the connection. */
  public Received answer() throws IOException {
    return Received.read(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
