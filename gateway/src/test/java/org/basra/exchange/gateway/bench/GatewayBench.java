package org.basra.exchange.gateway.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.testing.TokenIssuer;
import org.basra.exchange.testing.Tokens;

/**
 * Measures direct access, the packaged gateway with a token to check, and nginx where it is
 * installed. Every way is warmed up, then all take turns; medians of three rounds are printed.
 */
public final class GatewayBench {

  private static final int WARM_UP_SECONDS = 20;
  private static final int ROUNDS = 3;
  private static final int ROUND_SECONDS = 5;
  private static final Path ROOT = Path.of(System.getProperty("exchange.root", "."));

  /** One way to the upstream. */
  private record Way(int port, String path) {}

  private final Path directory;
  private final List<Process> processes = new ArrayList<>();
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private GatewayBench(Path directory) {
    this.directory = directory;
  }

  /** Needs the packaged gateway; takes about three minutes. */
  public static void main(String... arguments) throws Exception {
    var bench = new GatewayBench(Files.createTempDirectory("gateway-bench"));
    var vertx = Vertx.vertx();
    try (var issuer = TokenIssuer.start()) {
      int upstream = bench.startUpstream(vertx);
      bench.ways.put("direct", new Way(upstream, "/v1/records"));
      bench.ways.put(
          "gateway",
          new Way(bench.startGateway(upstream, issuer.url()), "/api/library/v1/records"));
      var nginx = Path.of("/usr/sbin/nginx");
      if (Files.isExecutable(nginx)) {
        bench.ways.put(
            "nginx", new Way(bench.startNginx(nginx, upstream), "/api/library/v1/records"));
      }
      bench.measure(Tokens.role("member"));
    } finally {
      vertx.close();
      bench.cleanUp();
    }
  }

  private void cleanUp() throws IOException, InterruptedException {
    for (var process : processes) {
      process.destroy();
      process.waitFor();
    }
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void measure(String token) throws InterruptedException, ExecutionException {
    var results = new LinkedHashMap<String, List<Load.Result>>();
    for (var way : ways.entrySet()) {
      results.put(way.getKey(), new ArrayList<>());
      run(way.getValue(), token, WARM_UP_SECONDS);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (var way : ways.entrySet()) {
        results.get(way.getKey()).add(run(way.getValue(), token, ROUND_SECONDS));
      }
    }
    double direct = median(results.get("direct")).perSecond();
    results.forEach((name, runs) -> print(name, median(runs), direct));
  }

  private static Load.Result run(Way way, String token, int seconds)
      throws InterruptedException, ExecutionException {
    return Load.run(way.port, way.path, token, seconds);
  }

  private static Load.Result median(List<Load.Result> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Load.Result::perSecond))
        .toList()
        .get(runs.size() / 2);
  }

  private static void print(String name, Load.Result result, double direct) {
    System.out.printf(
        "%-8s %8.0f requests/s  %.2f of direct  p50 %d us  p99 %d us%n",
        name, result.perSecond(), result.perSecond() / direct, result.p50(), result.p99());
  }

  private int startUpstream(Vertx vertx) throws IOException, InterruptedException {
    int port = freePort();
    var body = Buffer.buffer("{\"items\":[\"" + "x".repeat(1000) + "\"],\"next\":null}");
    vertx.deployVerticle(() -> new Upstream(port, body), new DeploymentOptions().setInstances(2));
    await(port);
    return port;
  }

  private int startGateway(int upstream, String issuer) throws IOException, InterruptedException {
    int port = freePort();
    var java = ProcessHandle.current().info().command().orElseThrow();
    var jar = ROOT.resolve("gateway/target/gateway-1.0.0-SNAPSHOT-runner.jar");
    var builder =
        new ProcessBuilder(java, "-Xmx192m", "-XX:+UseParallelGC", "-jar", jar.toString());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
    builder
        .environment()
        .put("EXCHANGE_GATEWAY_UPSTREAMS_LIBRARY_URL", "http://127.0.0.1:" + upstream);
    start(builder, "gateway.log");
    await(port);
    return port;
  }

  private int startNginx(Path nginx, int upstream) throws IOException, InterruptedException {
    int port = freePort();
    var configuration = template("/bench/nginx.conf").formatted(directory, upstream, port);
    var file = Files.writeString(directory.resolve("nginx.conf"), configuration);
    start(new ProcessBuilder(nginx.toString(), "-c", file.toString()), "nginx.log");
    await(port);
    return port;
  }

  private static String template(String resource) throws IOException {
    try (var in = GatewayBench.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void start(ProcessBuilder builder, String log) throws IOException {
    builder.redirectErrorStream(true).redirectOutput(directory.resolve(log).toFile());
    processes.add(builder.start());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        if (attempt == 300) {
          throw notYet;
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** A service that answers a kilobyte of JSON at once. */
  private static final class Upstream extends AbstractVerticle {
    private final int port;
    private final Buffer body;

    Upstream(int port, Buffer body) {
      this.port = port;
      this.body = body;
    }

    @Override
    public void start() {
      vertx
          .createHttpServer()
          .requestHandler(
              request ->
                  request
                      .response()
                      .putHeader("Content-Type", "application/json")
                      .putHeader("ETag", "\"v1\"")
                      .end(body.copy()))
          .listen(port, "127.0.0.1");
    }
  }
}
