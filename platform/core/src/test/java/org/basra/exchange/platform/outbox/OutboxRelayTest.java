package org.basra.exchange.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEventData;
import io.cloudevents.core.v1.CloudEventV1;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

  private static RelayStage stage;

  @BeforeAll
  static void setTheStage() {
    stage = new RelayStage();
  }

  @AfterAll
  static void strikeTheStage() {
    stage.close();
  }

  @AfterEach
  void leaveAnEmptyOutbox() {
    stage.execute("TRUNCATE outbox_event, outbox_parked");
  }

  @Test
  void eightWritersAndTwoRelaysLoseNothingAndKeepTheOrderOfEveryAggregate() throws Exception {
    var counters = new Counters(stage, 20, Counters.Counted.class);
    var one = new SimpleMeterRegistry();
    var other = new SimpleMeterRegistry();
    try (var first = stage.relay(one);
        var second = stage.relay(other)) {
      first.start();
      second.start();

      counters.writeFor(4_000, 0);
      awaitEmptyOutbox();
    }

    var log = log(counters);
    System.out.printf(
        "8 writers, 2 relays: %d committed, %d + %d sent, %d duplicates%n",
        counters.committed.size(), (long) sent(one), (long) sent(other), log.duplicates());
    assertEverythingArrivedInOrder(counters, log);
    assertThat(sent(one)).isPositive();
    assertThat(sent(other)).isPositive();
  }

  @Test
  void aBacklogIsDrainedInOrder() throws Exception {
    var counters = new Counters(stage, 1_000, Counters.Counted.class);
    counters.pileUp(10);
    long begin = System.nanoTime();
    try (var relay = stage.relay()) {
      relay.start();
      awaitEmptyOutbox();
    }

    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "Backlog of 10,000 events drained in %.1f s: %.0f events/s%n", seconds, 10_000 / seconds);
    assertEverythingArrivedInOrder(counters, log(counters));
  }

  @Test
  void aTransactionThatCommitsLateIsDeliveredAndHoldsUpNobody() throws Exception {
    var counters = new Counters(stage, 2, Counters.Counted.class);
    var slow = counters.ids.get(0);
    var quick = counters.ids.get(1);
    try (var relay = stage.relay();
        var executor = Executors.newSingleThreadExecutor()) {
      relay.start();
      var held = executor.submit(() -> counters.count(slow, 3_000));
      await()
          .until(
              () ->
                  stage.count(
                          "SELECT count(*) FROM pg_stat_activity"
                              + " WHERE state = 'idle in transaction' AND backend_xid IS NOT NULL")
                      == 1);
      var committed = counters.count(quick, 0);

      await().atMost(Duration.ofSeconds(2)).until(() -> log(counters).ids().contains(committed));
      assertThat(held.isDone()).isFalse();
      var late = held.get();
      await().atMost(Duration.ofSeconds(4)).until(() -> log(counters).ids().contains(late));
    }
  }

  @Test
  void aRefusedEventHoldsBackItsAggregateAlone() throws Exception {
    narrowTopic(20_000);
    var counters = new Counters(stage, 2, Counters.CountedNarrowly.class);
    var held = counters.ids.get(0);
    var free = counters.ids.get(1);
    var large = "\"" + "0123456789abcdef".repeat(2_000) + "\"";
    try (var relay = stage.relay()) {
      relay.start();
      var refused = counters.count(held, 0, "{\"value\":" + large + "}");
      counters.count(held, 0);
      counters.count(free, 0);
      counters.count(held, 0);

      await().until(() -> stage.count("SELECT count(*) FROM outbox_parked") == 1);
      await().until(() -> log(counters).ids().size() == 1);
      Thread.sleep(1_000);

      assertThat(log(counters).firstDeliveries()).containsOnlyKeys(free.toString());
      assertThat(stage.count("SELECT count(*) FROM outbox_event")).isEqualTo(2);
      assertThat(
              stage.count(
                  "SELECT count(*) FROM outbox_parked WHERE reason = 'RecordTooLargeException'"
                      + " AND attempts = 1 AND id = '"
                      + refused
                      + "'"))
          .isEqualTo(1);
    }
  }

  @Test
  void theCloudEventsLibraryUnderstandsWhatIsOnTheTopic() throws Exception {
    var counters = new Counters(stage, 1, Counters.Counted.class);
    var event = counters.count(counters.ids.getFirst(), 0, "{\"value\":7}");
    try (var relay = stage.relay()) {
      relay.start();
      awaitEmptyOutbox();
    }

    var message =
        log(counters).records().stream()
            .filter(one -> TopicLog.id(one).equals(event))
            .findFirst()
            .orElseThrow();
    try (var library = new CloudEventDeserializer()) {
      var parsed = library.deserialize(message.topic(), message.headers(), message.value());

      assertThat(parsed).isInstanceOf(CloudEventV1.class);
      assertThat(parsed.getId()).isEqualTo(event.toString());
      assertThat(parsed.getType()).isEqualTo("stage.counter.counted.v1");
      assertThat(parsed.getSource()).isEqualTo(URI.create("/basra-exchange/relay_stage"));
      assertThat(parsed.getSubject()).isEqualTo(counters.ids.getFirst().toString());
      assertThat(parsed.getTime()).isNotNull();
      assertThat(parsed.getDataSchema())
          .isEqualTo(URI.create("/contracts/events/stage.counter.counted.v1.schema.json"));
      assertThat(parsed.getDataContentType()).isEqualTo("application/json");
      assertThat(parsed.getExtension("aggregateversion")).isEqualTo("1");
      assertThat(parsed.getData())
          .extracting(CloudEventData::toBytes)
          .isEqualTo("{\"value\": 7}".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aMissingTopicIsMadeWithThreePartitions() throws Exception {
    var counters = new Counters(stage, 1, Counters.CountedElsewhere.class);
    counters.count(counters.ids.getFirst(), 0);
    try (var relay = stage.relay();
        var admin = Admin.create(stage.kafka())) {
      relay.start();
      awaitEmptyOutbox();

      var topic = admin.describeTopics(List.of(counters.topic())).allTopicNames().get();
      assertThat(topic.get(counters.topic()).partitions()).hasSize(3);
    }
  }

  @Test
  void anIdleRelayStopsAtOnce() {
    var relay = stage.relay();
    relay.start();
    long begin = System.nanoTime();

    relay.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aRelayThatWasNeverStartedMayBeClosed() {
    var relay = stage.relay();

    relay.close();

    assertThat(stage.count("SELECT count(*) FROM outbox_event")).isZero();
  }

  static void assertEverythingArrivedInOrder(Counters counters, TopicLog log) {
    var ours = counters.ids.stream().map(Object::toString).toList();
    assertThat(log.ids()).containsAll(counters.committed);
    log.firstDeliveries()
        .forEach(
            (key, versions) -> {
              if (ours.contains(key)) {
                assertThat(versions)
                    .as("versions of %s", key)
                    .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, versions.size()).boxed().toList());
              }
            });
  }

  private static TopicLog log(Counters counters) {
    return TopicLog.read(stage.kafka(), counters.topic());
  }

  private static double sent(SimpleMeterRegistry registry) {
    return registry.counter("outbox.sent").count();
  }

  private static void awaitEmptyOutbox() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> stage.count("SELECT count(*) FROM outbox_event") == 0);
  }

  private static void narrowTopic(int bytes) throws Exception {
    try (var admin = Admin.create(stage.kafka())) {
      var topic = new NewTopic("stage.narrow", 3, (short) 1);
      topic.configs(Map.of("max.message.bytes", Integer.toString(bytes)));
      admin.createTopics(List.of(topic)).all().get();
    }
  }
}
