package org.basra.exchange.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import org.basra.exchange.gateway.GatewayConfig;
import org.basra.exchange.gateway.GatewayProblem;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.call.Refusals;
import org.basra.exchange.platform.problem.CommonProblem;

/** Forwards calls to the service their path names. */
@ApplicationScoped
public class Proxy {

  private final Upstreams upstreams;
  private final Refusals refusals;
  private final Vertx vertx;
  private final long bodyLimit;
  private final GatewayConfig config;

  Proxy(Upstreams upstreams, Refusals refusals, Vertx vertx, GatewayConfig config) {
    this.upstreams = upstreams;
    this.refusals = refusals;
    this.vertx = vertx;
    this.config = config;
    this.bodyLimit = config.bodyLimit().asLongValue();
  }

  /** The service a call goes to, or null where its path names none. */
  public Upstream upstreamOf(PublicPath path) {
    return path == null ? null : upstreams.named(path.service());
  }

  /** Sends {@code call} to {@code upstream} and its answer back. */
  public void forward(Call call, PublicPath path, Upstream upstream) {
    if (announcedLength(call) > bodyLimit) {
      refusals.refuse(call, CommonProblem.BODY_TOO_LARGE);
      return;
    }
    new Forwarding(call, path, upstream, this).begin();
  }

  /** Refuses a call whose service cannot be reached, and says when to come back. */
  void unavailable(Call call, Upstream upstream) {
    long seconds = Math.max(1, upstream.breakerPause().toSeconds());
    refusals.refuse(
        call,
        GatewayProblem.UPSTREAM_UNAVAILABLE
            .problem()
            .header("Retry-After", Long.toString(seconds)));
  }

  /** The length in {@code Content-Length}, -1 where there is none. */
  static long announcedLength(Call call) {
    var length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? -1 : Long.parseLong(length);
  }

  Refusals refusals() {
    return refusals;
  }

  Vertx vertx() {
    return vertx;
  }

  long bodyLimit() {
    return bodyLimit;
  }

  GatewayConfig config() {
    return config;
  }
}
