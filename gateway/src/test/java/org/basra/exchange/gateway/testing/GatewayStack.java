package org.basra.exchange.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basra.exchange.testing.TokenIssuer;

/**
 * Settings of the tests' gateway: a token issuer and a free port for each service a test may put
 * behind it.
 */
public final class GatewayStack implements QuarkusTestResourceLifecycleManager {

  private static final List<String> SERVICES = List.of("library", "slow", "down", "flaky");
  private static TokenIssuer issuer;

  private boolean providerDown;

  @Override
  public void init(Map<String, String> arguments) {
    providerDown = "down".equals(arguments.get("provider"));
  }

  @Override
  public Map<String, String> start() {
    // As Gateway.main does; tests do not go through it.
    System.setProperty("vertx.disableURIValidation", "true");
    if (issuer == null) {
      issuer = TokenIssuer.start();
    }
    var settings = new HashMap<String, String>();
    var provider = providerDown ? "http://127.0.0.1:" + freePort() : issuer.url();
    settings.put("quarkus.oidc.auth-server-url", provider);
    for (var service : SERVICES) {
      int port = freePort();
      System.setProperty(portProperty(service), Integer.toString(port));
      settings.put("exchange.gateway.upstreams." + service + ".url", "http://127.0.0.1:" + port);
    }
    settings.put("exchange.gateway.upstreams.library.breaker-failures", "1000000");
    settings.put("exchange.gateway.upstreams.slow.first-byte-timeout", "300ms");
    settings.put("exchange.gateway.upstreams.slow.breaker-failures", "1000000");
    settings.put("exchange.gateway.upstreams.flaky.breaker-failures", "3");
    settings.put("exchange.gateway.upstreams.flaky.breaker-pause", "600ms");
    settings.put("exchange.gateway.idle-timeout", "2s");
    settings.put("exchange.gateway.body-limit", "16M");
    return settings;
  }

  static String portProperty(String service) {
    return "upstream.port." + service;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
