package org.basra.exchange.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class ParkedIncomingEventResourceTest {

  private static final String PARKED = "/v1/admin/parked-incoming-events";
  private static final String REASON = "{\"reason\": \"Counted by hand instead\"}";

  @Inject TallyMirror mirror;

  private final TallyFeed feed = new TallyFeed();
  private final UUID tally = UuidV7.next();

  @AfterEach
  void closeTheFeed() {
    feed.close();
  }

  @Test
  void aPoisonEventHoldsBackItsAggregateAloneAndARetryKeepsTheOrder() throws Exception {
    var poison = sendPoisonAndTwoMore();
    var other = UuidV7.next();
    feed.count(other, 3);
    await().until(() -> TallyFeed.mirrored(other).equals(List.of(1L, 2L, 3L)));
    assertThat(TallyFeed.mirrored(tally)).isEmpty();
    assertThat(states()).containsExactly("HELD", "HELD", "WAITING");
    mirror.digest(poison);

    as("admin").post(PARKED + "/" + parkedId(poison) + "/retries").then().statusCode(200);
    feed.send(TallyFeed.counted(UuidV7.next(), tally, 4, 40));

    await().until(() -> TallyFeed.mirrored(tally).size() == 4);
    assertThat(TallyFeed.mirrored(tally)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(states()).isEmpty();
  }

  @Test
  void aPoisonEventThatIsRetriedTooSoonWaitsAgain() throws Exception {
    var poison = sendPoisonAndTwoMore();
    var id = parkedId(poison);

    as("admin").post(PARKED + "/" + id + "/retries").then().statusCode(200);

    await()
        .until(
            () ->
                parked().stream()
                    .anyMatch(
                        item ->
                            item.get("id").equals(id)
                                && item.get("state").equals("WAITING")
                                && item.get("attempts").equals(6)));
    assertThat(TallyFeed.mirrored(tally)).isEmpty();
  }

  @Test
  void aSkippedEventLetsThoseBehindItGoOnAndIsAudited() throws Exception {
    var poison = sendPoisonAndTwoMore();
    var id = parkedId(poison);

    as("admin")
        .body(REASON)
        .post(PARKED + "/" + id + "/skips")
        .then()
        .statusCode(200)
        .body("resolution", is("SKIPPED"))
        .body("errorClass", is("UnsupportedOperationException"));

    await().until(() -> TallyFeed.mirrored(tally).equals(List.of(2L, 3L)));
    as("admin")
        .post(PARKED + "/" + id + "/retries")
        .then()
        .statusCode(409)
        .body("code", is("PARKED_EVENT_RESOLVED"));
    as("auditor")
        .get("/v1/admin/audit-entries?objectType=parked-incoming-event&objectId=" + id)
        .then()
        .body("items.action", hasItem("parked-incoming-event.skip"));
  }

  @Test
  void onlyAdministratorsDecideAndOnlyWithAReason() throws Exception {
    var skips = PARKED + "/" + parkedId(sendPoisonAndTwoMore()) + "/skips";

    given().get(PARKED).then().statusCode(401);
    as("librarian").get(PARKED).then().statusCode(403);
    as("auditor").get(PARKED).then().statusCode(200);
    as("auditor").body(REASON).post(skips).then().statusCode(403);
    as("admin").body("{\"reason\": \"no\"}").post(skips).then().statusCode(422);
    as("admin").post(PARKED + "/" + UUID.randomUUID() + "/retries").then().statusCode(404);
  }

  /** The first of three events cannot be digested; answers its id once all three are parked. */
  private UUID sendPoisonAndTwoMore() throws Exception {
    var poison = UuidV7.next();
    mirror.refuse(poison);
    feed.send(TallyFeed.counted(poison, tally, 1, 10));
    feed.send(TallyFeed.counted(UuidV7.next(), tally, 2, 20));
    feed.send(TallyFeed.counted(UuidV7.next(), tally, 3, 30));
    await().until(() -> states().size() == 3);
    return poison;
  }

  private List<String> states() {
    return parked().stream()
        .filter(item -> tally.toString().equals(item.get("subject")))
        .map(item -> item.get("state").toString())
        .toList();
  }

  private String parkedId(UUID event) {
    Optional<String> found =
        parked().stream()
            .filter(item -> event.toString().equals(item.get("eventId")))
            .map(item -> item.get("id").toString())
            .findFirst();
    return found.orElseThrow();
  }

  private static List<Map<String, Object>> parked() {
    return as("admin").get(PARKED + "?limit=200").then().statusCode(200).extract().path("items");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.role(role)).contentType("application/json");
  }
}
