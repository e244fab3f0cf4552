package org.basra.exchange.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.gateway.GatewayConfig.UpstreamConfig;

/**
 * One service behind the gateway: its address, its connections and its health as seen from here.
 */
public final class Upstream {

  private static final int LARGEST_HEADER = 32 * 1024;
  private static final int KEEP_ALIVE_SECONDS = 30;
  private static final long RETRY_MILLIS = 50;

  private final Vertx vertx;
  private final String name;
  private final UpstreamConfig config;
  private final CircuitBreaker breaker;
  private final String origin;
  private final boolean tls;
  private final int port;
  // A client per event loop: no request ever waits for another loop, no connection is shared.
  private final ThreadLocal<HttpClient> clients;

  Upstream(String name, UpstreamConfig config, Vertx vertx) {
    this.vertx = vertx;
    this.name = name;
    this.config = config;
    this.breaker =
        new CircuitBreaker(config.breakerFailures(), config.breakerPause(), System::nanoTime);
    var url = config.url();
    this.tls = "https".equals(url.getScheme());
    this.port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    this.origin = url.getScheme() + "://" + url.getRawAuthority();
    var options = options(config.connections());
    this.clients = ThreadLocal.withInitial(() -> vertx.createHttpClient(options));
  }

  private HttpClientOptions options(int connections) {
    return new HttpClientOptions()
        .setDefaultHost(config.url().getHost())
        .setDefaultPort(port)
        .setSsl(tls)
        .setConnectTimeout((int) config.connectTimeout().toMillis())
        .setMaxPoolSize(connections)
        .setMaxWaitQueueSize(connections * 4)
        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
        .setMaxHeaderSize(LARGEST_HEADER)
        .setTcpNoDelay(true)
        .setDecompressionSupported(false);
  }

  /**
   * A request on a free connection; fails where none can be had in time. Reading is tried a second
   * time: nothing was sent yet, and the service may just be starting again.
   */
  Future<HttpClientRequest> connect(HttpMethod method, String uri) {
    var first = request(method, uri);
    boolean repeatable = method == HttpMethod.GET || method == HttpMethod.HEAD;
    return repeatable ? first.recover(cause -> again(method, uri, cause)) : first;
  }

  private Future<HttpClientRequest> again(HttpMethod method, String uri, Throwable cause) {
    if (cause instanceof ConnectionPoolTooBusyException) {
      return Future.failedFuture(cause);
    }
    return vertx.timer(RETRY_MILLIS, TimeUnit.MILLISECONDS).compose(now -> request(method, uri));
  }

  private Future<HttpClientRequest> request(HttpMethod method, String uri) {
    // Twice the time: first for a place in the pool, then for the connection itself.
    return clients
        .get()
        .request(
            new RequestOptions()
                .setMethod(method)
                .setURI(uri)
                .setConnectTimeout(2 * config.connectTimeout().toMillis()));
  }

  /** Its name in public paths. */
  public String name() {
    return name;
  }

  CircuitBreaker breaker() {
    return breaker;
  }

  /** Scheme, host and port as the service may write them into {@code Location}. */
  String origin() {
    return origin;
  }

  Duration firstByteTimeout() {
    return config.firstByteTimeout();
  }

  Duration breakerPause() {
    return config.breakerPause();
  }

  /** Asks the service's readiness check; answers its status code. */
  public Future<Integer> readiness() {
    return request(HttpMethod.GET, "/q/health/ready")
        .compose(request -> request.idleTimeout(config.connectTimeout().toMillis()).send())
        .compose(response -> response.body().map(body -> response.statusCode()));
  }

  /** Whether its circuit breaker is refusing calls. */
  public boolean refusing() {
    return breaker.open();
  }
}
