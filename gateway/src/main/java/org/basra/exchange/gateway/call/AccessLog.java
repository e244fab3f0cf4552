package org.basra.exchange.gateway.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One line and one measurement per request. The line has the path without its query, and neither
 * token nor address of the caller; the measurement has service and status class, never a path.
 */
@ApplicationScoped
public class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.basra.exchange.gateway.access");
  private static final int ABANDONED = 499;

  private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();
  private final MeterRegistry registry;

  AccessLog(MeterRegistry registry) {
    this.registry = registry;
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
    if (LOG.isInfoEnabled()) {
      LOG.info(line(call, status, timings));
    }
  }

  private static String line(Call call, int status, Timings timings) {
    var path = call.target() == null ? "-" : call.target().path();
    return new StringBuilder(160)
        .append(call.request().method().name())
        .append(' ')
        .append(path)
        .append(' ')
        .append(status)
        .append(" bytes=")
        .append(call.response().bytesWritten())
        .append(" service=")
        .append(call.service())
        .append(" connect=")
        .append(Timings.millis(timings.connect()))
        .append(" first=")
        .append(Timings.millis(timings.firstByte()))
        .append(" total=")
        .append(Timings.millis(timings.total()))
        .append(" id=")
        .append(call.requestId())
        .toString();
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
