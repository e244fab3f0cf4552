package org.basra.exchange.events.programme;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.events.EventsCalls.cancel;
import static org.basra.exchange.events.EventsCalls.draft;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.member;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.occurrencesOf;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.publish;
import static org.basra.exchange.events.EventsCalls.published;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.series;
import static org.basra.exchange.events.EventsCalls.someone;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeTest {

  private static ValidatableResponse cancelSeries(UUID series) {
    return organiser().post("/v1/series/%s/cancellations".formatted(series)).then();
  }

  private static ValidatableResponse cancelOccurrence(UUID occurrence) {
    return organiser().post("/v1/occurrences/%s/cancellations".formatted(occurrence)).then();
  }

  private static ValidatableResponse resize(UUID occurrence, String tag, int capacity) {
    return organiser()
        .header("If-Match", tag)
        .body("{\"capacity\": %d}".formatted(capacity))
        .put("/v1/occurrences/" + occurrence)
        .then();
  }

  private static String tag(UUID occurrence) {
    return given().get("/v1/occurrences/" + occurrence).then().extract().header("ETag");
  }

  @Test
  void publishingMakesTheDatesOfTheRule() {
    var series = id(draft(series(50, 4)));
    given().get("/v1/occurrences?seriesId=" + series).then().body("items", hasSize(0));

    var published = publish(series);

    published
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("status", is("PUBLISHED"))
        .body("publishedAt", notNullValue());
    given()
        .get("/v1/occurrences?seriesId=" + series)
        .then()
        .body("items", hasSize(4))
        .body("items.capacity", everyItem(is(50)));
  }

  @Test
  void aSeriesIsPublishedOnceAndWithASchedule() {
    var published = published(50, 1);
    var open =
        id(
            draft(
                """
                {"title": {"ar": "ملتقى", "en": "Forum"}, "kind": "YOUTH_FORUM", "capacity": 20}
                """));

    publish(published).statusCode(409).body("code", is("SERIES_NOT_A_DRAFT"));
    publish(open)
        .statusCode(409)
        .body("code", is("SCHEDULE_MISSING"))
        .body("title", is("لا تُنشر السلسلة قبل تحديد مواعيدها"));
    publish(UUID.randomUUID()).statusCode(404).body("code", is("SERIES_NOT_FOUND"));
  }

  @Test
  void aCancelledSeriesCallsOffWhatLiesAheadAndNothingElse() {
    var series = published(1, 3);
    var occurrences = occurrencesOf(series);
    var name = someone();
    var seat = id(register(occurrences.getLast(), name).then());
    var untilTheSecond =
        Duration.between(new TestClock().instant(), startOf(occurrences.get(1))).minusHours(1);

    TestClock.after(
        untilTheSecond, () -> cancelSeries(series).statusCode(200).body("status", is("CANCELLED")));

    status(occurrences.getFirst(), "SCHEDULED");
    status(occurrences.get(1), "CANCELLED");
    status(occurrences.getLast(), "CANCELLED");
    member(name).get("/v1/registrations/" + seat).then().body("status", is("CANCELLED"));
    cancelSeries(series).statusCode(409).body("code", is("SERIES_NOT_PUBLISHED"));
    cancelSeries(UUID.randomUUID()).statusCode(404);
  }

  private static Instant startOf(UUID occurrence) {
    return Instant.parse(
        given().get("/v1/occurrences/" + occurrence).then().extract().path("startsAt"));
  }

  private static void status(UUID occurrence, String status) {
    given().get("/v1/occurrences/" + occurrence).then().body("status", is(status));
  }

  @Test
  void aDraftIsNotCancelled() {
    cancelSeries(id(draft(series(5, 1)))).statusCode(409).body("code", is("SERIES_NOT_PUBLISHED"));
  }

  @Test
  void aCancelledOccurrenceLetsItsPeopleGoAndStaysVisible() {
    var occurrence = occurrence(1);
    var seated = someone();
    var waiting = someone();
    var seat = id(register(occurrence, seated).then());
    var queue = id(register(occurrence, waiting).then());

    cancelOccurrence(occurrence)
        .statusCode(200)
        .body("status", is("CANCELLED"))
        .body("taken", is(0))
        .body("waiting", is(0));

    member(seated).get("/v1/registrations/" + seat).then().body("status", is("CANCELLED"));
    member(waiting).get("/v1/registrations/" + queue).then().body("status", is("CANCELLED"));
    cancel(seat, seated).then().statusCode(409).body("code", is("REGISTRATION_CANCELLED"));
    cancelOccurrence(occurrence).statusCode(409).body("code", is("OCCURRENCE_CANCELLED"));
    resize(occurrence, tag(occurrence), 9).statusCode(409).body("code", is("OCCURRENCE_CANCELLED"));
    cancelOccurrence(UUID.randomUUID()).statusCode(404).body("code", is("OCCURRENCE_NOT_FOUND"));
  }

  @Test
  void newSeatsGoToThoseWhoWaitInTheirOrder() {
    var occurrence = occurrence(1);
    id(register(occurrence, someone()).then());
    var names = new String[] {someone(), someone(), someone()};
    var queue = new UUID[3];
    for (int i = 0; i < 3; i++) {
      queue[i] = id(register(occurrence, names[i]).then());
    }

    resize(occurrence, tag(occurrence), 3)
        .statusCode(200)
        .body("capacity", is(3))
        .body("taken", is(3))
        .body("waiting", is(1));

    for (int i = 0; i < 3; i++) {
      member(names[i])
          .get("/v1/registrations/" + queue[i])
          .then()
          .body("status", is(i < 2 ? "CONFIRMED" : "WAITLISTED"));
    }
  }

  @Test
  void moreSeatsThanPeopleWaitLeaveFreeSeats() {
    var occurrence = occurrence(1);
    id(register(occurrence, someone()).then());
    id(register(occurrence, someone()).then());

    resize(occurrence, tag(occurrence), 10).body("taken", is(2)).body("waiting", is(0));
  }

  @Test
  void seatsThatAreTakenAreNotTakenAway() {
    var occurrence = occurrence(3);
    id(register(occurrence, someone()).then());
    id(register(occurrence, someone()).then());

    resize(occurrence, tag(occurrence), 1)
        .statusCode(409)
        .body("code", is("CAPACITY_BELOW_TAKEN"))
        .body("detail", is("Taken are 2"));
    resize(occurrence, tag(occurrence), 2).statusCode(200).body("capacity", is(2));
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    var occurrence = occurrence(3);
    var read = tag(occurrence);
    id(register(occurrence, someone()).then());

    resize(occurrence, read, 9).statusCode(412).body("code", is("VERSION_MISMATCH"));
    organiser()
        .body("{\"capacity\": 9}")
        .put("/v1/occurrences/" + occurrence)
        .then()
        .statusCode(428);
    resize(occurrence, tag(occurrence), 0).statusCode(422);
    resize(UUID.randomUUID(), "\"v0\"", 9).statusCode(404);
  }

  @Test
  void afterTheStartNothingIsChanged() {
    var occurrence = occurrence(3);

    TestClock.after(
        Duration.ofDays(30),
        () -> {
          cancelOccurrence(occurrence).statusCode(409).body("code", is("OCCURRENCE_STARTED"));
          resize(occurrence, "*", 9).statusCode(409).body("code", is("OCCURRENCE_STARTED"));
        });
  }

  @Test
  void membersReadTheProgrammeAndDoNotMakeIt() {
    var series = published(3, 1);
    var occurrence = occurrencesOf(series).getFirst();
    var reader = someone();

    member(reader).post("/v1/series/%s/publications".formatted(series)).then().statusCode(403);
    member(reader).post("/v1/series/%s/cancellations".formatted(series)).then().statusCode(403);
    member(reader)
        .post("/v1/occurrences/%s/cancellations".formatted(occurrence))
        .then()
        .statusCode(403);
    member(reader)
        .header("If-Match", "*")
        .body("{\"capacity\": 9}")
        .put("/v1/occurrences/" + occurrence)
        .then()
        .statusCode(403);
  }
}
