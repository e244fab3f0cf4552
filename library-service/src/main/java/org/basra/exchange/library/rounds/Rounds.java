package org.basra.exchange.library.rounds;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.platform.transaction.Attempt;
import org.jboss.logging.Logger;

/** Lets every round happen at its times, on a thread of its own. */
@ApplicationScoped
class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class);
  private static final long PATIENCE = 10;

  private final List<Round> rounds;
  private ScheduledExecutorService threads;

  Rounds(@All List<Round> rounds) {
    this.rounds = rounds;
  }

  void start(@Observes StartupEvent event) {
    threads =
        Executors.newScheduledThreadPool(
            Math.max(1, rounds.size()), Thread.ofPlatform().name("round-", 0).daemon().factory());
    for (var round : rounds) {
      long pause = round.every().toMillis();
      threads.scheduleWithFixedDelay(() -> run(round), pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }

  /** Never throws: an exception would end the schedule. */
  private static void run(Round round) {
    var outcome =
        Attempt.of(
            () -> {
              round.run();
              return round;
            });
    if (outcome instanceof Attempt.Failed<Round>(Exception cause)) {
      LOG.errorf(cause, "The round of %s failed; it is tried again", round.name());
    }
  }
}
