package org.basra.exchange.gateway.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One line and one measurement per request. The line has the path without its query, and neither
 * token nor address of the caller; the measurement has service and status class, never a path.
 */
@ApplicationScoped
public class AccessLog {

  private static final int ABANDONED = 499;

  private static final Set<HttpMethod> METHODS = Set.copyOf(HttpMethod.values());

  private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();
  private final MeterRegistry registry;
  private final LogLines lines;
  private final Clock clock;

  AccessLog(MeterRegistry registry, LogLines lines, Clock clock) {
    this.registry = registry;
    this.lines = lines;
    this.clock = clock;
  }

  /** Writes the line when {@code call} is over, whichever way it ends. */
  public void watch(Call call) {
    call.response().endHandler(over -> finished(call));
  }

  private void finished(Call call) {
    // A client that leaves before the end of its answer is logged as nginx does it.
    int status = call.response().ended() ? call.response().getStatusCode() : ABANDONED;
    var timings = call.timings();
    timer(call.service(), status / 100).record(timings.total(), TimeUnit.NANOSECONDS);
    lines.add(line(call, status, timings));
  }

  /** One JSON object; none of its values can have a character that JSON would escape. */
  private String line(Call call, int status, Timings timings) {
    var target = call.target();
    var line = new StringBuilder(320);
    line.append("{\"timestamp\":\"").append(clock.instant());
    line.append("\",\"loggerName\":\"access\",\"level\":\"INFO\",\"method\":\"");
    line.append(METHODS.contains(call.request().method()) ? call.request().method() : "-");
    line.append("\",\"path\":\"").append(target == null ? "-" : target.path());
    line.append("\",\"status\":").append(status);
    line.append(",\"bytes\":").append(call.response().bytesWritten());
    line.append(",\"service\":\"").append(call.service()).append('"');
    millis(line, "connectMs", timings.connect());
    millis(line, "firstByteMs", timings.firstByte());
    millis(line, "totalMs", timings.total());
    return line.append(",\"requestId\":\"").append(call.requestId()).append("\"}").toString();
  }

  private static void millis(StringBuilder line, String name, long nanos) {
    if (nanos >= 0) {
      line.append(",\"").append(name).append("\":");
      Timings.appendMillis(line, nanos);
    }
  }

  private Timer timer(String service, int statusClass) {
    return timers.computeIfAbsent(service, this::timersOf)[statusClass];
  }

  private Timer[] timersOf(String service) {
    var byClass = new Timer[6];
    for (int i = 1; i < byClass.length; i++) {
      byClass[i] =
          Timer.builder("exchange.gateway.requests")
              .description("Requests by service and class of their status")
              .tag("service", service)
              .tag("status", i + "xx")
              .register(registry);
    }
    return byClass;
  }
}
