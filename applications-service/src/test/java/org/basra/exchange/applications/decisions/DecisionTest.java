package org.basra.exchange.applications.decisions;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.applications.ApplicationsCalls.ANSWERS;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decide;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offer;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.release;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionTest {

  private static ValidatableResponse read(RequestSpecification who, UUID application) {
    return who.get("/v1/applications/" + application).then();
  }

  @Test
  void aDecisionIsSealedForTheApplicantDownToTheVersion() {
    var person = somebody();
    var application = submitted(person, call(1));
    String before = read(member(person), application).extract().header("ETag");

    decide(application, "DECLINE")
        .then()
        .statusCode(200)
        .body("status", is("DECIDED"))
        .body("outcome", is("DECLINE"));
    decide(application, "AWARD").then().statusCode(200).body("outcome", is("AWARD"));

    read(member(person), application)
        .header("ETag", is(before))
        .body("status", is("SUBMITTED"))
        .body("outcome", nullValue());
    step(member(person).header("Accept-Language", "en"), application, "acceptances")
        .then()
        .statusCode(409)
        .body("detail", is("The application is SUBMITTED"));
    read(officer(), application).body("status", is("DECIDED"));
  }

  @Test
  void reservesAndRefusalsAreReleasedTogetherAndAwardsByTheirOffer() {
    var call = call(1);
    var reserved = somebody();
    var declined = somebody();
    var awarded = somebody();
    var reserve = decided(reserved, call, "RESERVE");
    var decline = decided(declined, call, "DECLINE");
    var award = decided(awarded, call, "AWARD");

    release(call).then().statusCode(200).body("released", is(2));

    read(member(reserved), reserve).body("status", is("RELEASED")).body("outcome", is("RESERVE"));
    read(member(declined), decline).body("status", is("RELEASED")).body("outcome", is("DECLINE"));
    read(member(awarded), award).body("status", is("SUBMITTED")).body("outcome", nullValue());
    release(call).then().statusCode(200).body("released", is(0));
    release(UUID.randomUUID()).then().statusCode(404).body("code", is("CALL_NOT_FOUND"));
    decide(reserve, "AWARD").then().statusCode(409).body("code", is("STEP_NOT_POSSIBLE"));
  }

  @Test
  void whoWithdrawsUnderSealNeverLearnsTheOutcome() {
    var person = somebody();
    var application = decided(person, call(1), "DECLINE");
    step(member(person), application, "withdrawals").then().statusCode(200);
    read(member(person), application).body("status", is("WITHDRAWN")).body("outcome", nullValue());
  }

  @Test
  void aReserveIsOfferedAPlaceAndADeclinedOneIsNot() {
    var call = call(1);
    var person = somebody();
    var reserve = decided(person, call, "RESERVE");
    var decline = decided(somebody(), call, "DECLINE");
    release(call).then().statusCode(200);
    offer(decline, in(Duration.ofDays(1)))
        .then()
        .statusCode(409)
        .body("code", is("OUTCOME_NOT_OFFERABLE"));
    offer(reserve, in(Duration.ofDays(1))).then().statusCode(200);
    read(member(person), reserve).body("status", is("OFFERED")).body("outcome", is("RESERVE"));
  }

  @Test
  void nobodyDecidesOnTheirOwnApplication() {
    var person = somebody();
    var call = call(1);
    var application = submitted(person, call);

    step(both(person).body("{\"outcome\": \"AWARD\"}"), application, "decisions")
        .then()
        .statusCode(403)
        .body("code", is("OWN_APPLICATION"));
    decide(application, "AWARD").then().statusCode(200);
    read(both(person), application).body("status", is("SUBMITTED")).body("outcome", nullValue());
    var offer = "{\"respondBy\": \"%s\"}".formatted(in(Duration.ofDays(1)));
    step(both(person).body(offer), application, "offers")
        .then()
        .statusCode(403)
        .body("code", is("OWN_APPLICATION"));
  }

  /** Somebody who applies and is an officer too. */
  private static RequestSpecification both(String person) {
    return given()
        .auth()
        .oauth2(Tokens.of(person, "member", "programme-officer"))
        .contentType("application/json");
  }

  @Test
  void onlyOfficersDecide() {
    var application = submitted(somebody(), call(1));
    for (var role : new String[] {"member", "reviewer"}) {
      given()
          .auth()
          .oauth2(Tokens.role(role))
          .contentType("application/json")
          .body("{\"outcome\": \"AWARD\"}")
          .post("/v1/applications/%s/decisions".formatted(application))
          .then()
          .statusCode(403);
    }
    var draft = draft(somebody(), call(1));
    decide(draft, "AWARD").then().statusCode(404).body("code", is("APPLICATION_NOT_FOUND"));
    decide(application, "PERHAPS").then().statusCode(422);
    step(officer().body(ANSWERS), application, "decisions").then().statusCode(400);
  }
}
