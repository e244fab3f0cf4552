package org.basra.exchange.library.notices;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where the service looks for its mail server. Tests start the server themselves, since its absence
 * is among what they test; the port lies below those that the system gives to clients.
 */
public final class MailPort implements QuarkusTestResourceLifecycleManager {

  static final String PORT = "exchange.testing.mail-port";

  @Override
  public Map<String, String> start() {
    int port =
        IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
            .filter(MailPort::isFree)
            .findFirst()
            .orElseThrow();
    System.setProperty(PORT, Integer.toString(port));
    return Map.of("quarkus.mailer.port", Integer.toString(port));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  @Override
  public void stop() {}
}
