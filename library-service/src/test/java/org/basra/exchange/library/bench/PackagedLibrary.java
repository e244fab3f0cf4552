package org.basra.exchange.library.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import org.basra.exchange.testing.EmbeddedBroker;
import org.basra.exchange.testing.EmbeddedDatabase;
import org.basra.exchange.testing.TokenIssuer;
import org.basra.exchange.testing.Tokens;

/**
 * The packaged service in a process of its own, with a durable PostgreSQL 18, Kafka and a token
 * issuer, as in production but for the distance.
 */
final class PackagedLibrary implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("exchange.root", "."));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONGEST =
      """
      SELECT format('%s ms %s x %s', lpad(total_exec_time::integer::text, 7),
        lpad(calls::text, 6), left(regexp_replace(query, '\\s+', ' ', 'g'), 90))
      FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 9
      """;

  private final Path directory;
  private final EmbeddedDatabase database = EmbeddedDatabase.temporaryAndDurable();
  private final EmbeddedBroker broker = EmbeddedBroker.temporary();
  private final TokenIssuer issuer = TokenIssuer.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final Process process;

  /** Starts all of it; {@code heap} as for {@code -Xmx}. */
  PackagedLibrary(String heap) throws IOException, InterruptedException {
    directory = Files.createTempDirectory("library-bench");
    database.provision("library");
    port = freePort();
    process = start(heap);
    awaitReady();
  }

  private Process start(String heap) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var jar = ROOT.resolve("library-service/target/library-service-1.0.0-SNAPSHOT-runner.jar");
    var builder =
        new ProcessBuilder(
                java,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + gcLog(),
                "-jar",
                jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("library.log").toFile());
    builder.environment().putAll(surroundings());
    return builder.start();
  }

  private Map<String, String> surroundings() {
    return Map.of(
        "QUARKUS_HTTP_PORT", Integer.toString(port),
        "QUARKUS_DATASOURCE_JDBC_URL", database.url("library"),
        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
        "QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url(),
        "EXCHANGE_PAGE_KEY", "bench-only",
        "EXCHANGE_AUDIT_KEY", "YmVuY2gtb25seS1hdWRpdC1jaGFpbi1rZXktMDAwMDA=");
  }

  /** The garbage collector's own account of the heap. */
  Path gcLog() {
    return directory.resolve("gc.log");
  }

  long pid() {
    return process.pid();
  }

  /** Processor time that the service and the database have used, in seconds. */
  Used used() throws SQLException {
    try (var connection = database.superuser("library").getConnection();
        var query = connection.prepareStatement("SELECT pg_backend_pid()");
        var row = query.executeQuery()) {
      row.next();
      var postmaster = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent);
      var backends = postmaster.stream().flatMap(ProcessHandle::children);
      return new Used(
          seconds(process.toHandle()), backends.mapToDouble(PackagedLibrary::seconds).sum());
    }
  }

  /**
   * Processor time in seconds.
   *
   * @param service of the service
   * @param database of PostgreSQL's processes that are running now
   */
  record Used(double service, double database) {}

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
  }

  /** The statements that took longest since the last call, one a line. */
  String statements() throws SQLException {
    try (var connection = database.superuser("library").getConnection();
        var query = connection.prepareStatement(LONGEST)) {
      var lines = new StringBuilder();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          lines.append("  ").append(rows.getString(1)).append('\n');
        }
      }
      connection.createStatement().execute("SELECT pg_stat_statements_reset()");
      return lines.toString();
    }
  }

  /** Sends a file and answers the path of its import. */
  String send(String mediaType, String query, Supplier<InputStream> file)
      throws IOException, InterruptedException {
    var request =
        request("/v1/imports" + query)
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofInputStream(file))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Waits until the import has ended. */
  JsonNode ended(String place) throws IOException, InterruptedException {
    while (true) {
      var view = get(place);
      if (!view.path("status").asText().equals("RUNNING")) {
        return view;
      }
      Thread.sleep(100);
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + Tokens.role("librarian"));
  }

  private void awaitReady() throws InterruptedException, IOException {
    var ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).build();
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IOException(Files.readString(directory.resolve("library.log")), notYet);
        }
      }
      Thread.sleep(100);
    }
    throw new IOException("Not ready after a minute");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    client.close();
    issuer.close();
    broker.close();
    database.close();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
