package org.basra.exchange.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** While the broker is away, business goes on and the outbox grows. */
class BrokerDownTest {

  private static final long AWAY_SECONDS = 60;

  @Test
  void aMinuteWithoutBrokerCostsNoEventAndNoOrder() throws Exception {
    var meters = new SimpleMeterRegistry();
    try (var stage = new RelayStage();
        var relay = stage.relay(meters);
        var executor = Executors.newCachedThreadPool()) {
      var counters = new Counters(stage, 50, Counters.Counted.class);
      var writing = new AtomicBoolean(true);
      relay.start();
      var writers = counters.write(executor, 8, 60, writing::get);
      await().until(() -> meters.counter("outbox.sent").count() > 100);

      stage.broker.close();
      int committedBefore = counters.committed.size();
      Thread.sleep(Duration.ofSeconds(AWAY_SECONDS));
      int committedMeanwhile = counters.committed.size() - committedBefore;
      double oldest = meters.get("outbox.oldest.age.seconds").gauge().value();
      stage.broker.start();
      long back = System.nanoTime();
      writing.set(false);
      for (Future<?> writer : writers) {
        writer.get();
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> stage.count("SELECT count(*) FROM outbox_event") == 0);

      var log = TopicLog.read(stage.kafka(), counters.topic());
      System.out.printf(
          "Broker away %d s: %d committed meanwhile, oldest %.0f s, drained %.1f s after its"
              + " return, %d duplicates%n",
          AWAY_SECONDS,
          committedMeanwhile,
          oldest,
          (System.nanoTime() - back) / 1e9,
          log.duplicates());
      assertThat(committedMeanwhile).isGreaterThan(1_000);
      assertThat(oldest).isGreaterThan(AWAY_SECONDS / 2.0);
      assertThat(log.ids()).containsExactlyInAnyOrderElementsOf(counters.committed);
      OutboxRelayTest.assertEverythingArrivedInOrder(counters, log);
      assertThat(stage.count("SELECT count(*) FROM outbox_parked")).isZero();
    }
  }
}
