package org.basra.exchange.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets the sealer work every few seconds and says how far behind it is. */
@ApplicationScoped
class AuditSealing {

  private static final Logger LOG = Logger.getLogger(AuditSealing.class);

  private final AuditSealer sealer;
  private final Duration pause;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("audit-sealer").daemon().factory());
  private volatile AuditBacklog backlog = AuditBacklog.EMPTY;
  private String failure;

  AuditSealing(AuditSealer sealer, AuditConfig config, Clock clock, MeterRegistry metrics) {
    this.sealer = sealer;
    this.pause = config.sealEvery();
    this.clock = clock;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("exchange.audit.unsealed", () -> backlog.entries())
        .description("Audit entries that wait for their seal")
        .register(metrics);
    Gauge.builder("exchange.audit.unsealed.age", () -> backlog.age(clock.instant()).toSeconds())
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(metrics);
    thread.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  /** Never throws: an exception would end the schedule. Says each kind of failure once. */
  private void round() {
    try {
      try {
        sealer.seal();
      } finally {
        backlog = sealer.backlog();
      }
      if (failure != null) {
        failure = null;
        LOG.info("Audit entries are sealed again");
      }
    } catch (RuntimeException e) {
      if (!e.toString().equals(failure)) {
        failure = e.toString();
        LOG.error("Audit entries are written but not sealed; trying again", e);
      }
    }
  }
}
