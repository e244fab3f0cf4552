package org.basra.exchange.gateway.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** A service behind the gateway whose every byte the test decides. */
public final class TestUpstream implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  public interface Script {
    /** May write to, and break, the connection as it likes. */
    void play(Received request, Socket connection) throws IOException;
  }

  private final ServerSocket server;
  private final Script script;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Queue<Received> received = new ConcurrentLinkedQueue<>();

  private TestUpstream(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
  }

  /** Puts a service of this name behind the gateway. */
  public static TestUpstream start(String service, Script script) throws IOException {
    int port = Integer.getInteger(GatewayStack.portProperty(service));
    var upstream = new TestUpstream(bound(port), script);
    Thread.ofVirtual().start(upstream::accept);
    return upstream;
  }

  /** The upstream of the test before may need a moment to let go of the port. */
  private static ServerSocket bound(int port) throws IOException {
    for (int attempt = 0; ; attempt++) {
      var server = new ServerSocket();
      try {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return server;
      } catch (BindException stillTaken) {
        server.close();
        if (attempt == 100) {
          throw stillTaken;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  /** A service that always answers these characters. */
  public static TestUpstream answering(String service, String response) throws IOException {
    return start(
        service,
        (request, connection) -> {
          request.body();
          write(connection, response);
        });
  }

  /** Sends characters as bytes. */
  public static void write(Socket connection, String latin1) throws IOException {
    connection.getOutputStream().write(latin1.getBytes(StandardCharsets.ISO_8859_1));
    connection.getOutputStream().flush();
  }

  /** Breaks the connection with a TCP reset. */
  public static void reset(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    connection.close();
  }

  /** Every request so far, in order. */
  public Queue<Received> received() {
    return received;
  }

  /** The only request so far. */
  public Received only() {
    if (received.size() != 1) {
      throw new AssertionError("Expected one request, got " + received.size());
    }
    return received.peek();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedInputStream(connection.getInputStream());
      for (var request = Received.read(in); request != null; request = Received.read(in)) {
        received.add(request);
        script.play(request, connection);
      }
    } catch (IOException broken) {
      // The other side left, which is what some tests are about: they look at it from there.
      connections.remove(connection);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var connection : connections) {
      connection.close();
    }
  }
}
