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

  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration DRAIN_LIMIT = Duration.ofSeconds(60);

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
      int committedMeanwhile = stayAway(counters);
      double oldest = meters.get("outbox.oldest.age.seconds").gauge().value();
      stage.broker.start();

      await().atMost(DRAIN_LIMIT).until(() -> unsent(stage) < 100);
      writing.set(false);
      for (Future<?> writer : writers) {
        writer.get();
      }
      await().until(() -> unsent(stage) == 0);
      assertThat(committedMeanwhile).isGreaterThan(1_000);
      assertThat(oldest).isGreaterThan(AWAY.toSeconds() / 2.0);
      assertNothingIsMissing(stage, counters);
    }
  }

  private static int stayAway(Counters counters) throws InterruptedException {
    int before = counters.committed.size();
    Thread.sleep(AWAY);
    return counters.committed.size() - before;
  }

  private static long unsent(RelayStage stage) {
    return stage.count("SELECT count(*) FROM outbox_event");
  }

  private static void assertNothingIsMissing(RelayStage stage, Counters counters) {
    var log = TopicLog.read(stage.kafka(), counters.topic());
    System.out.printf(
        "Broker away %d s: %d committed in all, %d duplicates%n",
        AWAY.toSeconds(), counters.committed.size(), log.duplicates());
    assertThat(log.ids()).containsExactlyInAnyOrderElementsOf(counters.committed);
    OutboxRelayTest.assertEverythingArrivedInOrder(counters, log);
    assertThat(stage.count("SELECT count(*) FROM outbox_parked")).isZero();
  }
}
