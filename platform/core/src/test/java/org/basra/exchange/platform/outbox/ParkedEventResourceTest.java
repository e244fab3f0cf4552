package org.basra.exchange.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.basra.exchange.platform.broker.Topics;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class ParkedEventResourceTest {

  private static final String PARKED = "/v1/admin/parked-events";
  private static final String NARROW = "sample.narrow";
  private static final String REASON = "{\"reason\": \"No consumer needs it any more\"}";

  @Inject Tallies tallies;
  @Inject Topics topics;

  @Test
  void aRetriedEventGoesBeforeThoseThatWaitedForIt() throws Exception {
    var id = tallies.open();
    limit(20_000);
    tallies.tell(id, new TallyEvent.Described("x".repeat(30_000)));
    var event = awaitParked(id);
    tallies.tell(id, new TallyEvent.Described("second"));
    limit(1_000_000);

    as("admin")
        .post(PARKED + "/" + event + "/retries")
        .then()
        .statusCode(200)
        .body("resolution", is("RETRIED"));

    await().until(() -> SampleStage.records(NARROW, id).size() == 2);
    assertThat(SampleStage.payloads(NARROW, id))
        .satisfiesExactly(
            first -> assertThat(first).contains("xxx"),
            second -> assertThat(second).contains("second"));
    as("admin")
        .post(PARKED + "/" + event + "/retries")
        .then()
        .statusCode(409)
        .body("code", is("PARKED_EVENT_RESOLVED"));
  }

  @Test
  void anEventThatIsRefusedAgainIsParkedAgain() {
    var id = tallies.open();
    tallies.tell(id, new TallyEvent.Misdirected());
    var event = awaitParked(id);

    as("admin").post(PARKED + "/" + event + "/retries").then().statusCode(200);

    await()
        .until(
            () ->
                SampleStage.number(
                        "SELECT count(*) FROM outbox_parked WHERE resolved_at IS NULL"
                            + " AND attempts = 2 AND id = '"
                            + event
                            + "'")
                    == 1);
  }

  @Test
  void aSkippedEventLetsTheOthersGoAndIsAudited() {
    var id = tallies.open();
    tallies.tell(id, new TallyEvent.Misdirected());
    var event = awaitParked(id);
    tallies.count(id, 1);
    as("auditor")
        .get(PARKED + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(event.toString()))
        .body("items.errorClass", hasItem("InvalidTopicException"));

    as("admin")
        .body(REASON)
        .post(PARKED + "/" + event + "/skips")
        .then()
        .statusCode(200)
        .body("resolution", is("SKIPPED"));

    await().until(() -> SampleStage.records(TallyEvent.TOPIC, id).size() == 1);
    as("admin").get(PARKED + "?limit=200").then().body("items.id", not(hasItem(event.toString())));
    as("admin")
        .get(PARKED + "?limit=200&resolved=true&count=true")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(event.toString()));
    as("auditor")
        .get("/v1/admin/audit-entries?objectType=parked-event&objectId=" + event)
        .then()
        .body("items.action", hasItem("parked-event.skip"));
  }

  @Test
  void theListComesInPagesNewestFirst() {
    var first = park();
    var second = park();
    var page = as("admin").get(PARKED + "?limit=1").then().statusCode(200).extract();

    var next = as("admin").queryParam("cursor", page.<String>path("next")).get(PARKED + "?limit=1");

    assertThat(page.<List<String>>path("items.id")).containsExactly(second.toString());
    assertThat(next.<List<String>>path("items.id")).containsExactly(first.toString());
    as("admin").get(PARKED + "?limit=201").then().statusCode(400);
  }

  @Test
  void onlyAdministratorsDecideAndOnlyWithAReason() {
    var event = park();
    var skips = PARKED + "/" + event + "/skips";

    given().get(PARKED).then().statusCode(401);
    as("member").get(PARKED).then().statusCode(403);
    as("auditor").post(PARKED + "/" + event + "/retries").then().statusCode(403);
    as("auditor").body(REASON).post(skips).then().statusCode(403);
    as("admin")
        .body("{\"reason\": \"no\"}")
        .post(skips)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/reason"));
    as("admin")
        .post(PARKED + "/" + UUID.randomUUID() + "/retries")
        .then()
        .statusCode(404)
        .body("code", is("PARKED_EVENT_NOT_FOUND"));
  }

  private UUID park() {
    var id = tallies.open();
    tallies.tell(id, new TallyEvent.Misdirected());
    return awaitParked(id);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.role(role)).contentType("application/json");
  }

  private static UUID awaitParked(UUID aggregate) {
    return await()
        .until(
            () ->
                as("admin")
                    .get(PARKED + "?limit=200")
                    .then()
                    .extract()
                    .<List<Map<String, String>>>path("items")
                    .stream()
                    .filter(item -> item.get("aggregateId").equals(aggregate.toString()))
                    .map(item -> UUID.fromString(item.get("id")))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private void limit(int bytes) throws Exception {
    topics.ensure(List.of(NARROW));
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, NARROW);
    var entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
    try (var admin = Admin.create(SampleStage.kafka())) {
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
          .all()
          .get();
      Thread.sleep(200);
    }
  }
}
