package org.basra.exchange.gateway.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.basra.exchange.gateway.GatewayConfig;

/** The services behind the gateway. */
@ApplicationScoped
public class Upstreams {

  private final Map<String, Upstream> byName = new TreeMap<>();

  Upstreams(GatewayConfig config, Vertx vertx, MeterRegistry metrics) {
    config
        .upstreams()
        .forEach((name, upstream) -> byName.put(name, new Upstream(name, upstream, vertx)));
    byName.values().forEach(upstream -> watch(upstream, metrics));
  }

  private static void watch(Upstream upstream, MeterRegistry metrics) {
    Gauge.builder("exchange.gateway.breaker.open", upstream, u -> u.refusing() ? 1 : 0)
        .description("1 while calls to the service are refused")
        .tag("service", upstream.name())
        .register(metrics);
  }

  /** The service of this name, or null. */
  public Upstream named(String name) {
    return byName.get(name);
  }

  /** All services, by name. */
  public Collection<Upstream> all() {
    return byName.values();
  }
}
