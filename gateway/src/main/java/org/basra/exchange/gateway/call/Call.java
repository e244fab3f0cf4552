package org.basra.exchange.gateway.call;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.basra.exchange.gateway.path.Target;
import org.basra.exchange.platform.text.Language;

/** One request and what the gateway knows about it. Lives on one event loop. */
public final class Call {

  /** Name in log and metrics of what the gateway answers itself. */
  public static final String GATEWAY = "gateway";

  private final RoutingContext routing;
  private final HttpServerRequest request;
  private final String requestId;
  private final long startedAt = System.nanoTime();
  private Target target;
  private String service = GATEWAY;
  private long connectedAt;
  private long answeredAt;

  /** Takes the request from the router. */
  public Call(RoutingContext routing) {
    this.routing = routing;
    this.request = routing.request();
    this.requestId = TraceIds.requestId(request.getHeader("X-Request-Id"));
  }

  /** The router's view of the request, which token verification wants. */
  public RoutingContext routing() {
    return routing;
  }

  /** What the client sent. */
  public HttpServerRequest request() {
    return request;
  }

  /** What the client will get. */
  public HttpServerResponse response() {
    return request.response();
  }

  /** The client's request id where it is well-formed, else ours. */
  public String requestId() {
    return requestId;
  }

  /** W3C trace context to pass on: the client's where it is valid, else a new one. */
  public String traceParent() {
    return TraceIds.traceParent(request.getHeader("traceparent"));
  }

  /** Language of refusals. */
  public Language language() {
    return Language.preferred(request.getHeader("Accept-Language"));
  }

  /** The canonical target, or null before the gate has let it pass. */
  public Target target() {
    return target;
  }

  /** Notes the target the gate accepted. */
  public void accepted(Target canonical) {
    this.target = canonical;
  }

  /** Name of the service that answers, or {@link #GATEWAY}. */
  public String service() {
    return service;
  }

  /** Notes which service answers. */
  public void goesTo(String serviceName) {
    this.service = serviceName;
  }

  /** The same result, delivered on this call's event loop. */
  public <T> Future<T> here(Future<T> result) {
    Promise<T> delivered = Promise.promise();
    Context loop = Vertx.currentContext();
    result.onComplete(outcome -> loop.runOnContext(now -> delivered.handle(outcome)));
    return delivered.future();
  }

  /** Notes that a connection to the service is there. */
  public void connected() {
    connectedAt = System.nanoTime();
  }

  /** Notes the first byte of the service's answer. */
  public void answered() {
    answeredAt = System.nanoTime();
  }

  /** The log line's times up to now. */
  Timings timings() {
    return new Timings(
        since(startedAt, connectedAt), since(startedAt, answeredAt), System.nanoTime() - startedAt);
  }

  private static long since(long start, long moment) {
    return moment == 0 ? -1 : moment - start;
  }
}
