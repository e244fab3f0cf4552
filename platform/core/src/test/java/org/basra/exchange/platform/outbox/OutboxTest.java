package org.basra.exchange.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.basra.exchange.platform.broker.EventHeaders;
import org.basra.exchange.platform.transaction.SqlStates;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.TestStack;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class OutboxTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Inject Tallies tallies;
  @Inject Outbox outbox;

  @Test
  void anEventCarriesTheVersionThatItsChangeMade() {
    var id = tallies.open();

    tallies.count(id, 5);
    tallies.count(id, 2);

    await().until(() -> SampleStage.records(TallyEvent.TOPIC, id).size() == 2);
    var records = SampleStage.records(TallyEvent.TOPIC, id);
    assertThat(records)
        .extracting(message -> TopicLog.header(message, EventHeaders.AGGREGATE_VERSION))
        .containsExactly("1", "2");
    assertThat(records)
        .extracting(message -> TopicLog.header(message, EventHeaders.SOURCE))
        .containsOnly("/basra-exchange/sample");
    assertThat(SampleStage.payloads(TallyEvent.TOPIC, id))
        .containsExactly("{\"count\": 5}", "{\"count\": 7}");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 300})
  void eventsOfOneTransactionKeepTheOrderOfTheirCalls(int steps) {
    var id = tallies.open();

    tallies.countInSteps(id, steps);

    await().until(() -> SampleStage.records(TallyEvent.TOPIC, id).size() == steps);
    assertThat(SampleStage.payloads(TallyEvent.TOPIC, id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, steps).mapToObj("{\"count\": %d}"::formatted).toList());
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    var id = tallies.open();

    assertThatIllegalArgumentException().isThrownBy(() -> tallies.countAndThinkAgain(id));
    tallies.count(id, 1);

    await().until(() -> !SampleStage.records(TallyEvent.TOPIC, id).isEmpty());
    assertThat(SampleStage.payloads(TallyEvent.TOPIC, id)).containsExactly("{\"count\": 1}");
  }

  @Test
  void outsideATransactionNothingCanBeTold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> outbox.append(new Tally(), new TallyEvent.Counted(1)))
        .withMessageContaining("transaction");
  }

  @Test
  void anEventNeedsAName() {
    var id = tallies.open();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tallies.tell(id, new TallyEvent.Nameless()))
        .withMessageContaining("@EventType");
  }

  @Test
  void aConstraintViolatedAtTheEndOfTheTransactionIsStillFoundByItsState() {
    var id = tallies.open();

    var failure = catchThrowable(() -> tallies.count(id, -1));

    assertThat(SqlStates.of(failure)).isEqualTo("23514");
    assertThat(
            SampleStage.number(
                "SELECT count(*) FROM outbox_event WHERE aggregate_id = '" + id + "'"))
        .isZero();
  }

  @Test
  void anEventTooLargeForTheBrokerIsRefusedWhereItIsWritten() {
    var id = tallies.open();

    var failure =
        catchThrowable(() -> tallies.tell(id, new TallyEvent.Described("x".repeat(900_001))));

    assertThat(SqlStates.of(failure)).isEqualTo("23514");
  }

  @Test
  void aTracedRequestIsTracedThroughItsEvents() {
    var id = tallies.open();
    MDC.put("traceId", TRACE);
    MDC.put("spanId", SPAN);
    try {
      tallies.count(id, 1);
    } finally {
      MDC.remove("traceId");
      MDC.remove("spanId");
    }
    tallies.count(id, 1);

    await().until(() -> SampleStage.records(TallyEvent.TOPIC, id).size() == 2);
    var records = SampleStage.records(TallyEvent.TOPIC, id);
    assertThat(TopicLog.header(records.get(0), EventHeaders.TRACE_PARENT))
        .isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
    assertThat(records.get(1).headers().lastHeader(EventHeaders.TRACE_PARENT)).isNull();
  }

  @Test
  @OffContract("Health is for operators")
  void readinessDoesNotAskTheBroker() {
    List<String> checks =
        given().get("/q/health/ready").then().statusCode(200).extract().path("checks.name");

    assertThat(checks)
        .isNotEmpty()
        .noneSatisfy(name -> assertThat(name).containsIgnoringCase("kafka"));
  }

  @Test
  @OffContract("Metrics are for operators")
  void operatorsSeeTheOutbox() {
    var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(metrics)
        .contains("outbox_rows", "outbox_oldest_age_seconds", "outbox_parked", "outbox_sent_total");
  }
}
