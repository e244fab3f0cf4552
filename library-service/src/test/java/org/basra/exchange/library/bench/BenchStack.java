package org.basra.exchange.library.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.basra.exchange.testing.EmbeddedBroker;
import org.basra.exchange.testing.EmbeddedDatabase;
import org.basra.exchange.testing.TokenIssuer;

/** The packaged service with a durable PostgreSQL, a broker and a token issuer. */
final class BenchStack {

  private static final Path ROOT = Path.of(System.getProperty("exchange.root", "."));
  private static final String NAME = "library";
  private static final String KEY = "BenchmarkAlone".repeat(4);

  private final Path directory;
  private final EmbeddedDatabase database;
  private final EmbeddedBroker broker;
  private final TokenIssuer issuer;
  private final Process service;
  private final URI url;

  private BenchStack(Path directory) throws IOException {
    this.directory = directory;
    database =
        EmbeddedDatabase.persistent(directory.resolve("data"), freePort(), directory.resolve("db"));
    database.provision(NAME);
    broker = EmbeddedBroker.temporary();
    issuer = TokenIssuer.start();
    int port = freePort();
    url = URI.create("http://127.0.0.1:" + port);
    service = service(port);
  }

  static BenchStack start() throws IOException, InterruptedException {
    var stack = new BenchStack(Files.createTempDirectory("library-bench"));
    try {
      stack.awaitReady();
      return stack;
    } catch (IOException | IllegalStateException failed) {
      stack.stop();
      throw failed;
    }
  }

  private Process service(int port) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var jar = ROOT.resolve("library-service/target/library-service-1.0.0-SNAPSHOT-runner.jar");
    var builder =
        new ProcessBuilder(
            java, "-Xmx160m", "-XX:+UseSerialGC", "-XX:SurvivorRatio=2", "-jar", jar.toString());
    var environment = builder.environment();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url(NAME));
    environment.put("QUARKUS_DATASOURCE_USERNAME", NAME);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", NAME);
    environment.put("QUARKUS_FLYWAY_USERNAME", NAME + "_owner");
    environment.put("QUARKUS_FLYWAY_PASSWORD", NAME + "_owner");
    environment.put("EXCHANGE_PAGE_KEY", KEY);
    environment.put("EXCHANGE_AUDIT_KEY", KEY);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("service.log").toFile())
        .start();
  }

  private void awaitReady() throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(url.resolve("/q/health/ready")).build();
      for (int attempt = 0; attempt < 600; attempt++) {
        if (!service.isAlive()) {
          throw new IllegalStateException(Files.readString(directory.resolve("service.log")));
        }
        try {
          if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // It does not listen yet.
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new IllegalStateException("The service did not become ready");
  }

  URI url() {
    return url;
  }

  Path directory() {
    return directory;
  }

  /** Connections of the role that the service has. */
  DataSource database() {
    return database.dataSource(NAME, NAME, NAME);
  }

  /** Largest resident set of the service so far, in megabytes; 0 where the system does not say. */
  long peakMegabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(service.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Ends everything and deletes its data. */
  void stop() throws IOException, InterruptedException {
    service.destroy();
    service.waitFor();
    issuer.close();
    broker.close();
    database.close();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
