package org.basra.exchange.library.holds;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.platform.transaction.Attempt;
import org.jboss.logging.Logger;

/** Lets holds expire every minute or so, in every replica. */
@ApplicationScoped
class HoldExpiryRunner {

  private static final Logger LOG = Logger.getLogger(HoldExpiryRunner.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

  private final HoldExpiry expiry;
  private final Duration pause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("hold-expiry").daemon().factory());

  HoldExpiryRunner(HoldExpiry expiry, LibraryConfig config) {
    this.expiry = expiry;
    this.pause = config.holds().expireEvery();
  }

  void start(@Observes StartupEvent event) {
    thread.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      thread.shutdownNow();
    }
  }

  /** Never throws: an exception would end the schedule. */
  private void round() {
    switch (Attempt.of(expiry::run)) {
      case Attempt.Done<Integer>(Integer ended) when ended > 0 ->
          LOG.infof("%d holds have expired", ended);
      case Attempt.Done<Integer> nothing -> {}
      case Attempt.Failed<Integer>(Exception cause) ->
          LOG.warnf("Holds cannot expire now; trying again: %s", cause.toString());
    }
  }
}
