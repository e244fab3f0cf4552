package org.basra.exchange.applications.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.FORM;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.callBody;
import static org.basra.exchange.applications.ApplicationsCalls.draftCall;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.unique;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.ApplicationsClock;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallTest {

  private static final Instant DEADLINE = Instant.parse("2027-01-31T20:59:00Z");

  private static ValidatableResponse change(UUID call, String version, String form) {
    return officer()
        .header("If-Match", version)
        .body(callBody(DEADLINE, 3, form))
        .put("/v1/calls/" + call)
        .then();
  }

  private static ValidatableResponse publish(UUID call) {
    return officer().post("/v1/calls/%s/publications".formatted(call)).then();
  }

  @Test
  void aCallIsWrittenPublishedAndCloses() {
    var call = draftCall(DEADLINE, 2);
    ApplicationsClock.at(
        DEADLINE.minusSeconds(90),
        () -> {
          publish(call).statusCode(200).body("status", is("PUBLISHED")).body("open", is(true));
          given()
              .get("/v1/calls/" + call)
              .then()
              .body("secondsLeft", is(90))
              .body("serverTime", is("2027-01-31T20:57:30Z"))
              .body("deadline.at", is("2027-01-31T20:59:00Z"))
              .body("deadline.zone", is("Asia/Baghdad"))
              .body("deadline.local", is("2027-01-31T23:59:00"))
              .body("form.version", is(1))
              .body("form.labels.motivation.ar", is("دوافع التقديم"));
        });
    ApplicationsClock.at(
        DEADLINE,
        () ->
            given()
                .get("/v1/calls/" + call)
                .then()
                .body("status", is("CLOSED"))
                .body("open", is(false))
                .body("secondsLeft", is(0)));
  }

  @Test
  void questionsComeBackInTheOrderInWhichTheyWereWritten() {
    var call = call(1);
    String text = given().get("/v1/calls/" + call).asString();
    assertThat(text.indexOf("\"motivation\"")).isLessThan(text.indexOf("\"email\""));
    assertThat(text.indexOf("\"email\"")).isLessThan(text.indexOf("\"consent\""));
  }

  @Test
  void aDraftIsKnownToOfficersAlone() {
    var call = draftCall(DEADLINE, 1);
    officer().get("/v1/calls/" + call).then().statusCode(200).body("status", is("DRAFT"));
    given().get("/v1/calls/" + call).then().statusCode(404).body("code", is("CALL_NOT_FOUND"));
    member("somebody").get("/v1/calls/" + call).then().statusCode(404);
    given().get("/v1/calls?limit=200").then().body("items.id", not(hasItem(call.toString())));
    officer().get("/v1/calls?limit=1").then().body("items[0].id", is(call.toString()));
  }

  @Test
  void aDraftIsChangedInTheVersionThatWasRead() {
    var call = draftCall(DEADLINE, 1);
    change(call, "\"v9\"", FORM).statusCode(412).header("ETag", is("\"v0\""));
    change(call, "\"v0\"", FORM)
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("places", is(3))
        .body("form.version", is(1));
    change(call, "\"v1\"", FORM.replace("2000", "1500"))
        .statusCode(200)
        .body("form.version", is(2));
    change(UUID.randomUUID(), "\"v0\"", FORM).statusCode(404);
  }

  @Test
  void whatIsPublishedNeverChanges() {
    var call = call(1);
    change(call, "*", FORM).statusCode(409).body("code", is("CALL_PUBLISHED"));
    publish(call).statusCode(409).body("code", is("CALL_PUBLISHED"));
    publish(UUID.randomUUID()).statusCode(404).body("code", is("CALL_NOT_FOUND"));
  }

  @Test
  void aCallWhoseDeadlineHasPassedIsNotPublished() {
    var call = draftCall(in(Duration.ofHours(1)), 1);
    TestClock.after(
        Duration.ofHours(2), () -> publish(call).statusCode(409).body("code", is("CALL_CLOSED")));
  }

  @Test
  void closingIsANewVersionSoThatNobodyTakesAClosedCallForOpen() {
    var call = call(in(Duration.ofHours(1)), 1);
    given().header("If-None-Match", "\"v1\"").get("/v1/calls/" + call).then().statusCode(304);
    TestClock.after(
        Duration.ofHours(2),
        () ->
            given()
                .header("If-None-Match", "\"v1\"")
                .get("/v1/calls/" + call)
                .then()
                .statusCode(200)
                .header("ETag", is("\"v2\"")));
  }

  @Test
  void officersAloneWriteCalls() {
    var body = callBody(DEADLINE, 1, FORM);
    for (var role : new String[] {"member", "reviewer", "librarian"}) {
      given()
          .auth()
          .oauth2(Tokens.role(role))
          .contentType("application/json")
          .body(body)
          .post("/v1/calls")
          .then()
          .statusCode(403);
    }
    given().contentType("application/json").body(body).post("/v1/calls").then().statusCode(401);
  }

  @Test
  void aCallIsCreatedOnceHoweverOftenItIsSent() {
    var key = unique();
    var body = callBody(DEADLINE, 1, FORM);
    String first =
        officer()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/calls")
            .then()
            .extract()
            .path("id");
    officer()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/calls")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", is("true"))
        .body("id", is(first));
    officer()
        .header("Idempotency-Key", key)
        .body(callBody(DEADLINE, 2, FORM))
        .post("/v1/calls")
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void theListIsFilteredAndPaged() {
    var open = call(1);
    var soon = call(in(Duration.ofHours(1)), 1);
    given()
        .get("/v1/calls?programme=SCHOLARSHIP&open=true&limit=2&count=true")
        .then()
        .body("items.id", hasItem(open.toString()))
        .body("items.open", everyItem(is(true)))
        .body("items[0].form", nullValue());
    given()
        .get("/v1/calls?programme=RESIDENCY&limit=200")
        .then()
        .body("items.id", not(hasItem(open.toString())));
    TestClock.after(
        Duration.ofHours(2),
        () ->
            given()
                .get("/v1/calls?open=false&limit=1&count=true")
                .then()
                .body("items[0].id", is(soon.toString())));
    String next = given().get("/v1/calls?limit=1").path("next");
    given()
        .get("/v1/calls?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(soon.toString())));
    given().get("/v1/calls?open=true&cursor=" + next).then().statusCode(400);
    given().get("/v1/calls?programme=PARTY").then().statusCode(400);
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    for (int i = 0; i < 4; i++) {
      call(1);
    }
    long few = statements("/v1/calls?limit=1");
    long many = statements("/v1/calls?limit=4");
    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring(
        "applications", () -> given().get(list).then().statusCode(200));
  }
}
