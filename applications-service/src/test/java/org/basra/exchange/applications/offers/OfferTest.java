package org.basra.exchange.applications.offers;

import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offer;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.ApplicationsClock;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfferTest {

  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void anOfferIsAcceptedAndBecomesAnAward() {
    var person = somebody();
    var application = offered(person, call(1));
    member(person)
        .get("/v1/applications/" + application)
        .then()
        .body("status", is("OFFERED"))
        .body("outcome", is("AWARD"));
    step(member(person), application, "acceptances")
        .then()
        .statusCode(200)
        .body("status", is("ACCEPTED"));
    step(member(person), application, "acceptances").then().statusCode(409);
    step(member(person), application, "withdrawals").then().statusCode(409);
  }

  @Test
  void aPlaceThatIsTurnedDownOrGivenBackIsOfferedToSomebodyElse() {
    var call = call(1);
    var first = somebody();
    var second = somebody();
    var refused = offered(first, call);
    var next = decided(second, call, "RESERVE");
    offer(next, in(WEEK)).then().statusCode(409).body("code", is("NO_PLACE_LEFT"));

    step(member(first), refused, "refusals").then().statusCode(200).body("status", is("REFUSED"));
    offer(next, in(WEEK)).then().statusCode(200);

    step(member(second), next, "withdrawals").then().statusCode(200);
    offered(somebody(), call);
  }

  @Test
  void anOfferPastItsTimeCannotBeAnsweredAndItsPlaceIsGivenOn() {
    var call = call(in(Duration.ofDays(60)), 1);
    var person = somebody();
    var expired = offered(person, call);
    var next = decided(somebody(), call, "RESERVE");
    String before = member(person).get("/v1/applications/" + expired).header("ETag");
    TestClock.after(
        Duration.ofDays(11),
        () -> {
          member(person)
              .header("If-None-Match", before)
              .get("/v1/applications/" + expired)
              .then()
              .statusCode(200)
              .body("status", is("LAPSED"));
          for (var answer : new String[] {"acceptances", "refusals"}) {
            step(member(person), expired, answer)
                .then()
                .statusCode(409)
                .body("code", is("OFFER_EXPIRED"));
          }
          step(member(person), expired, "withdrawals").then().statusCode(409);
          offer(next, in(Duration.ofDays(20))).then().statusCode(200);
          step(member(person), expired, "acceptances")
              .then()
              .statusCode(409)
              .body("code", is("OFFER_EXPIRED"));
        });
    member(person).get("/v1/applications/" + expired).then().body("status", is("LAPSED"));
  }

  @Test
  void theLastMillisecondOfAnOfferCounts() {
    var until = in(WEEK);
    var person = somebody();
    var application = decided(person, call(1), "AWARD");
    offer(application, until).then().statusCode(200);
    ApplicationsClock.at(
        until, () -> step(member(person), application, "acceptances").then().statusCode(409));
    ApplicationsClock.at(
        until.minusMillis(1),
        () -> step(member(person), application, "acceptances").then().statusCode(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020-01-01T00:00:00Z", "2200-01-01T00:00:00Z", "+999999999-12-31T00:00:00Z"})
  void anOfferLastsUntilSomeDayOfTheNextYear(String respondBy) {
    var application = decided(somebody(), call(1), "AWARD");
    offer(application, Instant.parse(respondBy))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/respondBy"));
  }

  @Test
  void onlyOfficersOfferAndOnlyTheApplicantAnswers() {
    var person = somebody();
    var application = offered(person, call(1));
    step(member(person).body("{\"respondBy\": \"%s\"}".formatted(in(WEEK))), application, "offers")
        .then()
        .statusCode(403);
    step(officer(), application, "acceptances").then().statusCode(403);
    step(member(somebody()), application, "acceptances").then().statusCode(404);
    step(member(somebody()), application, "refusals").then().statusCode(404);
    step(member(person), UUID.randomUUID(), "refusals").then().statusCode(404);
    step(officer().body("{}"), application, "offers").then().statusCode(422);
  }
}
