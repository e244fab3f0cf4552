package org.basra.exchange.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL, Kafka and a token issuer, started once and shared by all tests of a module. Argument
 * {@code service} names the database.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {

  private static EmbeddedDatabase database;
  private static EmbeddedBroker broker;
  private static TokenIssuer issuer;

  private String service = "exchange";

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.getOrDefault("service", service);
  }

  @Override
  public Map<String, String> start() {
    startOnce();
    database.provision(service);
    System.setProperty("exchange.testing.database-port", Integer.toString(database.port()));
    System.setProperty("exchange.testing.broker", broker.bootstrapServers());
    var settings = new HashMap<String, String>();
    settings.put("quarkus.datasource.jdbc.url", database.url(service));
    settings.put("quarkus.datasource.username", service);
    settings.put("quarkus.datasource.password", service);
    settings.put("quarkus.flyway.username", service + "_owner");
    settings.put("quarkus.flyway.password", service + "_owner");
    settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
    settings.put("quarkus.oidc.auth-server-url", issuer.url());
    return settings;
  }

  private static synchronized void startOnce() {
    if (database != null) {
      return;
    }
    var starting = Thread.ofPlatform().start(() -> broker = EmbeddedBroker.temporary());
    database = EmbeddedDatabase.temporary();
    issuer = TokenIssuer.start();
    try {
      starting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Kafka started", e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(TestStack::shutDown));
  }

  private static void shutDown() {
    broker.close();
    database.close();
    issuer.close();
  }

  /** The stack outlives one test application: the next profile of the module uses it again. */
  @Override
  public void stop() {}
}
