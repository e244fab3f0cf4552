package org.basra.exchange.events.registrations;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.events.EventsCalls.cancel;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.member;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.someone;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest {

  private static void seats(UUID occurrence, int taken, int waiting) {
    given()
        .get("/v1/occurrences/" + occurrence)
        .then()
        .body("taken", is(taken))
        .body("waiting", is(waiting));
  }

  @Test
  void theLastSeatIsConfirmedAndTheNextPersonWaits() {
    var occurrence = occurrence(1);
    var first = someone();

    var seat = register(occurrence, first).then();
    var queue = register(occurrence, someone()).then();

    seat.statusCode(201)
        .body("status", is("CONFIRMED"))
        .body("waitlistPosition", nullValue())
        .body("person", is(Tokens.subject(first).toString()))
        .body("confirmedAt", notNullValue());
    queue
        .statusCode(201)
        .body("status", is("WAITLISTED"))
        .body("waitlistPosition", is(1))
        .body("confirmedAt", nullValue());
    seats(occurrence, 1, 1);
  }

  @Test
  void aSeatThatBecomesFreeGoesToTheFirstInTheQueueAndTheOthersMoveUp() {
    var occurrence = occurrence(1);
    var leaving = someone();
    var next = someone();
    var last = someone();
    var seat = id(register(occurrence, leaving).then());
    var first = id(register(occurrence, next).then());
    var second = id(register(occurrence, last).then());
    var tag = member(last).get("/v1/registrations/" + second).then().extract().header("ETag");

    cancel(seat, leaving).then().statusCode(200).body("status", is("CANCELLED"));

    member(next)
        .get("/v1/registrations/" + first)
        .then()
        .body("status", is("CONFIRMED"))
        .body("waitlistPosition", nullValue());
    member(last)
        .header("If-None-Match", tag)
        .get("/v1/registrations/" + second)
        .then()
        .statusCode(200)
        .body("status", is("WAITLISTED"))
        .body("waitlistPosition", is(1));
    seats(occurrence, 1, 1);
  }

  @Test
  void whoLeavesTheQueueFreesNoSeat() {
    var occurrence = occurrence(1);
    var waiting = someone();
    id(register(occurrence, someone()).then());
    var queued = id(register(occurrence, waiting).then());

    cancel(queued, waiting).then().statusCode(200).body("waitlistPosition", nullValue());

    seats(occurrence, 1, 0);
  }

  @Test
  void aSeatWithoutAQueueIsFreeAgain() {
    var occurrence = occurrence(1);
    var name = someone();

    cancel(id(register(occurrence, name).then()), name).then().statusCode(200);

    seats(occurrence, 0, 0);
    register(occurrence, name).then().statusCode(201).body("status", is("CONFIRMED"));
  }

  @Test
  void aPersonIsRegisteredOnceAndTheRefusalTakesNoSeat() {
    var occurrence = occurrence(5);
    var name = someone();
    id(register(occurrence, name).then());

    var again = register(occurrence, name).then();

    again
        .statusCode(409)
        .body("code", is("ALREADY_REGISTERED"))
        .body("title", is("سبق التسجيل في هذا الموعد"));
    seats(occurrence, 1, 0);
  }

  @Test
  void aRegistrationIsCancelledOnce() {
    var name = someone();
    var registration = id(register(occurrence(1), name).then());
    cancel(registration, name).then().statusCode(200);

    cancel(registration, name).then().statusCode(409).body("code", is("REGISTRATION_CANCELLED"));
  }

  @Test
  void afterTheStartNobodyComesAndNobodyLeaves() {
    var occurrence = occurrence(5);
    var name = someone();
    var registration = id(register(occurrence, name).then());

    TestClock.after(
        Duration.ofDays(30),
        () -> {
          register(occurrence, someone())
              .then()
              .statusCode(409)
              .body("code", is("OCCURRENCE_STARTED"));
          cancel(registration, name).then().statusCode(409).body("code", is("OCCURRENCE_STARTED"));
        });
  }

  @Test
  void whatDoesNotTakePlaceTakesNobody() {
    var occurrence = occurrence(5);
    organiser()
        .post("/v1/occurrences/%s/cancellations".formatted(occurrence))
        .then()
        .statusCode(200);

    register(occurrence, someone()).then().statusCode(409).body("code", is("OCCURRENCE_CANCELLED"));
    register(UUID.randomUUID(), someone())
        .then()
        .statusCode(404)
        .body("code", is("OCCURRENCE_NOT_FOUND"));
  }

  @Test
  void aRepeatedRequestWithItsKeyIsAnsweredAndNotRepeated() {
    var occurrence = occurrence(5);
    var name = someone();
    var key = UUID.randomUUID().toString();
    var path = "/v1/occurrences/%s/registrations".formatted(occurrence);
    var first = member(name).header("Idempotency-Key", key).post(path).asString();

    var again = member(name).header("Idempotency-Key", key).post(path).then();

    again.statusCode(201).body(is(first));
    seats(occurrence, 1, 0);
  }
}
