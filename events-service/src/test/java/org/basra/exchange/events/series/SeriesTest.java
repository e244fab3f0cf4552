package org.basra.exchange.events.series;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.events.EventsCalls.BASRA;
import static org.basra.exchange.events.EventsCalls.draft;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.member;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.publish;
import static org.basra.exchange.events.EventsCalls.published;
import static org.basra.exchange.events.EventsCalls.series;
import static org.basra.exchange.events.EventsCalls.someone;
import static org.basra.exchange.events.EventsCalls.thursdayEvening;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesTest {

  private static final String UNSCHEDULED =
      """
      {"title": {"ar": "ورشة الخط العربي", "en": "Arabic calligraphy workshop"},
       "description": {"ar": "للمبتدئين", "en": "For beginners"},
       "kind": "WORKSHOP", "capacity": 12}
      """;

  private static ValidatableResponse change(UUID series, String tag, String body) {
    return organiser().header("If-Match", tag).body(body).put("/v1/series/" + series).then();
  }

  @Test
  void aDraftMayLeaveItsScheduleOpen() {
    var created = draft(UNSCHEDULED);

    created
        .statusCode(201)
        .header("ETag", is("\"v0\""))
        .body("status", is("DRAFT"))
        .body("schedule", nullValue())
        .body("description.ar", is("للمبتدئين"))
        .body("publishedAt", nullValue())
        .body("awardId", nullValue());
  }

  @Test
  void aScheduleIsKeptAsItWasAgreedWithTheFirstDayOfItsWeek() {
    draft(series(50, 4))
        .statusCode(201)
        .body("schedule.zone", is(BASRA))
        .body("schedule.startsAt", is(thursdayEvening().toString()))
        .body("schedule.durationMinutes", is(90))
        .body("schedule.rule", is("FREQ=WEEKLY;BYDAY=TH;COUNT=4;WKST=MO"))
        .body("description", nullValue());
  }

  @Test
  void aDraftIsChangedByThoseWhoHaveReadIt() {
    var series = id(draft(UNSCHEDULED));

    change(series, "\"v9\"", UNSCHEDULED).statusCode(412).body("code", is("VERSION_MISMATCH"));
    organiser()
        .body(UNSCHEDULED)
        .put("/v1/series/" + series)
        .then()
        .statusCode(428)
        .body("code", is("VERSION_REQUIRED"));
    change(series, "\"v0\"", series(30, 2))
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("kind", is("SEMINAR"))
        .body("description", nullValue())
        .body("schedule.zone", is(BASRA));
    change(UUID.randomUUID(), "\"v0\"", UNSCHEDULED)
        .statusCode(404)
        .body("code", is("SERIES_NOT_FOUND"));
  }

  @Test
  void whatIsPublishedIsNoDraftAnyMore() {
    var series = published(50, 1);

    change(series, "\"v1\"", series(10, 1))
        .statusCode(409)
        .body("code", is("SERIES_NOT_A_DRAFT"))
        .body("title", is("لم تعد السلسلة مسوّدة"));
  }

  @Test
  void draftsAreForOrganisersAndWhatIsPublishedForEverybody() {
    var drafted = id(draft(UNSCHEDULED));
    var published = published(50, 1);

    given()
        .get("/v1/series/" + drafted)
        .then()
        .statusCode(404)
        .body("code", is("SERIES_NOT_FOUND"));
    member(someone()).get("/v1/series/" + drafted).then().statusCode(404);
    organiser().get("/v1/series/" + drafted).then().statusCode(200).body("status", is("DRAFT"));
    given()
        .get("/v1/series/" + published)
        .then()
        .statusCode(200)
        .body("status", is("PUBLISHED"))
        .body("publishedAt", notNullValue());
    given()
        .get("/v1/series?limit=200")
        .then()
        .body("items.id", hasItem(published.toString()))
        .body("items.id", not(hasItem(drafted.toString())));
    given().get("/v1/series?status=DRAFT&count=true").then().body("total", is(0));
    organiser()
        .get("/v1/series?status=DRAFT&kind=WORKSHOP&limit=200")
        .then()
        .body("items.id", hasItem(drafted.toString()))
        .body("items.status", everyItem(is("DRAFT")))
        .body("items.kind", everyItem(is("WORKSHOP")));
  }

  @Test
  void aReaderWhoHasTheSeriesIsToldSo() {
    var series = published(50, 1);

    given().header("If-None-Match", "\"v1\"").get("/v1/series/" + series).then().statusCode(304);
  }

  @Test
  void theListGoesFromTheNewestToTheOldestInPages() {
    var older = published(5, 1);
    var newer = published(5, 1);

    var first = given().get("/v1/series?limit=1&count=true").then();

    first.body("items[0].id", is(newer.toString())).body("total", notNullValue());
    String next = first.extract().path("next");
    given()
        .get("/v1/series?limit=1&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", is(older.toString()));
    organiser()
        .get("/v1/series?limit=1&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void onlyOrganisersPlan() {
    var series = id(draft(UNSCHEDULED));
    for (var role : new String[] {"member", "librarian", "programme-officer", "admin"}) {
      var other = given().auth().oauth2(Tokens.role(role)).contentType("application/json");
      other.body(UNSCHEDULED).post("/v1/series").then().statusCode(403);
    }
    member(someone())
        .header("If-Match", "\"v0\"")
        .body(UNSCHEDULED)
        .put("/v1/series/" + series)
        .then()
        .statusCode(403)
        .body("code", is("FORBIDDEN"));
    given()
        .contentType("application/json")
        .body(UNSCHEDULED)
        .post("/v1/series")
        .then()
        .statusCode(401);
  }

  @Test
  void aDraftThatWaitedTooLongIsNotPublishedIntoThePast() {
    var series = id(draft(series(50, 1)));

    TestClock.after(
        Duration.ofDays(40),
        () -> publish(series).statusCode(422).body("code", is("START_IN_THE_PAST")));

    organiser().get("/v1/series/" + series).then().body("status", is("DRAFT"));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    for (int i = 0; i < 3; i++) {
      id(draft(UNSCHEDULED));
    }

    long few = statements("/v1/series?limit=1");
    long many = statements("/v1/series?limit=3");

    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring("events", () -> organiser().get(list).then().statusCode(200));
  }
}
