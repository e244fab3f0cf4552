package org.basra.exchange.platform.inbox;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.basra.exchange.platform.broker.EventHeaders;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.SampleStage;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class InboxTest {

  private static final String GROUP = "sample.tally-mirror";
  private static final String ALL =
      "SELECT count(*), sum(seq), string_agg(tally::text || version || count, ',' ORDER BY seq)"
          + " FROM tally_mirror";

  @Inject InboxLifecycle lifecycle;

  private final TallyFeed feed = new TallyFeed();
  private final UUID tally = UuidV7.next();

  @AfterEach
  void closeTheFeed() {
    feed.close();
  }

  @Test
  void anEventThatArrivesThreeTimesHasOneEffect() throws Exception {
    var event = UuidV7.next();

    for (int time = 0; time < 3; time++) {
      feed.send(TallyFeed.counted(event, tally, 1, 10));
    }
    feed.send(TallyFeed.counted(UuidV7.next(), tally, 2, 20));

    await().until(() -> TallyFeed.mirrored(tally).contains(2L));
    assertThat(TallyFeed.mirrored(tally)).containsExactly(1L, 2L);
  }

  @Test
  void aTopicReadAgainFromItsBeginningChangesNothing() throws Exception {
    feed.count(tally, 20);
    await().until(() -> TallyFeed.mirrored(tally).size() == 20);
    long before =
        SampleStage.number("SELECT hash_record_extended(t, 0) FROM (%s) t".formatted(ALL));
    lifecycle.stop(null);
    try (var admin = Admin.create(SampleStage.kafka())) {
      var offsets = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
      admin
          .alterConsumerGroupOffsets(
              GROUP,
              offsets.keySet().stream()
                  .collect(toMap(partition -> partition, partition -> new OffsetAndMetadata(0))))
          .all()
          .get();
    }

    lifecycle.start(null);

    var last = UuidV7.next();
    feed.send(TallyFeed.counted(UuidV7.next(), last, 1, 1));
    await().atMost(Duration.ofSeconds(20)).until(() -> !TallyFeed.mirrored(last).isEmpty());
    SampleStage.execute("DELETE FROM tally_mirror WHERE tally = '" + last + "'");
    assertThat(SampleStage.number("SELECT hash_record_extended(t, 0) FROM (%s) t".formatted(ALL)))
        .isEqualTo(before);
  }

  @Test
  void anIllFormedRecordIsParkedWithItsReasonAndTheNextGoOn() throws Exception {
    var noTime = TallyFeed.counted(UuidV7.next(), tally, 1, 10);
    noTime.headers().remove(EventHeaders.TIME);
    var noVersion = TallyFeed.counted(UuidV7.next(), UuidV7.next(), 1, 10);
    noVersion.headers().remove(EventHeaders.AGGREGATE_VERSION);
    var other = UuidV7.next();
    long illFormed = illFormed();

    for (var message :
        List.of(
            TallyFeed.bare(other.toString(), "hello"),
            TallyFeed.bare(other.toString(), null),
            noTime,
            noVersion,
            TallyFeed.counted(UuidV7.next(), other, 1, 10))) {
      feed.send(message);
    }

    await().until(() -> TallyFeed.mirrored(other).equals(List.of(1L)));
    await().until(() -> illFormed() == illFormed + 4);
    assertThat(reasons("subject = '" + tally + "'")).isEqualTo("No usable ce_time");
  }

  @Test
  void whileTheDatabaseIsAwayNothingIsSkippedAndNothingParked() throws Exception {
    long parked = SampleStage.number("SELECT count(*) FROM inbox_parked");
    feed.count(tally, 1);
    await().until(() -> TallyFeed.mirrored(tally).size() == 1);
    SampleStage.execute("ALTER ROLE sample NOLOGIN");
    SampleStage.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sample'");
    var tallies = Stream.generate(UuidV7::next).limit(5).toList();
    try {
      for (var each : tallies) {
        feed.count(each, 4);
      }
      Thread.sleep(3_000);
    } finally {
      SampleStage.execute("ALTER ROLE sample LOGIN");
    }

    for (var each : tallies) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> TallyFeed.mirrored(each).equals(List.of(1L, 2L, 3L, 4L)));
    }
    assertThat(SampleStage.number("SELECT count(*) FROM inbox_parked")).isEqualTo(parked);
  }

  @Test
  @OffContract("Metrics are for operators")
  void operatorsSeeEachConsumer() throws Exception {
    feed.count(tally, 1);
    await().until(() -> TallyFeed.mirrored(tally).size() == 1);

    var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(metrics)
        .contains(
            "inbox_lag{consumer=\"tally-mirror\"",
            "inbox_parked{consumer=\"tally-mirror\"",
            "inbox_received_total{consumer=\"tally-mirror\",outcome=\"applied\"");
  }

  private static long illFormed() {
    return SampleStage.number(
        "SELECT count(*) FROM inbox_parked WHERE reason LIKE 'No usable%' AND state = 'WAITING'");
  }

  private static String reasons(String condition) throws Exception {
    try (var connection = SampleStage.superuser().getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT reason FROM inbox_parked WHERE " + condition)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
