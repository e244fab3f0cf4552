package org.basra.exchange.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.gateway.proxy.Upstream;
import org.basra.exchange.gateway.proxy.Upstreams;

/**
 * The state of every service as the gateway sees it. One answer serves all who ask within two
 * seconds, so that the public page cannot be used to press on the services.
 */
@ApplicationScoped
public class HealthReport {

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** One report and when it was asked for. */
  private record Asked(long at, Future<Buffer> report) {}

  private final Upstreams upstreams;
  private final ObjectMapper json;
  private volatile Asked latest;

  HealthReport(Upstreams upstreams, ObjectMapper json) {
    this.upstreams = upstreams;
    this.json = json;
  }

  /** The report as JSON; never fails because a service does. */
  public Future<Buffer> current() {
    long now = System.nanoTime();
    var known = latest;
    if (known == null || now - known.at > FRESH_NANOS) {
      known = new Asked(now, ask());
      latest = known;
    }
    return known.report;
  }

  private Future<Buffer> ask() {
    var names = new ArrayList<String>();
    var states = new ArrayList<Future<UpstreamState>>();
    for (Upstream upstream : upstreams.all()) {
      names.add(upstream.name());
      states.add(state(upstream));
    }
    return Future.join(states)
        .map(
            all -> {
              var byName = new TreeMap<String, UpstreamState>();
              for (int i = 0; i < names.size(); i++) {
                byName.put(names.get(i), states.get(i).result());
              }
              return body(byName);
            });
  }

  private static Future<UpstreamState> state(Upstream upstream) {
    long asked = System.nanoTime();
    return upstream
        .readiness()
        .map(status -> status == 200 ? UpstreamState.up(millisSince(asked)) : UpstreamState.down())
        .otherwise(unreachable -> UpstreamState.down());
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private Buffer body(Map<String, UpstreamState> states) {
    boolean allUp = states.values().stream().allMatch(UpstreamState::isUp);
    try {
      return Buffer.buffer(json.writeValueAsBytes(new Report(allUp ? "UP" : "DEGRADED", states)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body: the gateway itself is up whenever it can say this. */
  record Report(String status, Map<String, UpstreamState> services) {}
}
