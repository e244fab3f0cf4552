package org.basra.exchange.events.occurrences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.events.EventsCalls.BASRA;
import static org.basra.exchange.events.EventsCalls.draft;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.occurrencesOf;
import static org.basra.exchange.events.EventsCalls.publish;
import static org.basra.exchange.events.EventsCalls.published;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.series;
import static org.basra.exchange.events.EventsCalls.someone;
import static org.basra.exchange.events.EventsCalls.thursdayEvening;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OccurrenceTest {

  private static final ZoneId GAZA = ZoneId.of("Asia/Gaza");

  @Test
  void anOccurrenceShowsItsTimesInTheCitiesOfTheProgramme() {
    var start = thursdayEvening();
    var instant = start.atZone(ZoneId.of(BASRA)).toInstant();

    var shown = given().get("/v1/occurrences/" + occurrence(50)).then();

    shown
        .statusCode(200)
        .header("ETag", is("\"v0\""))
        .body("title.ar", is("أمسيات غسان كنفاني"))
        .body("kind", is("SEMINAR"))
        .body("status", is("SCHEDULED"))
        .body("startsAt", is(instant.toString()))
        .body("endsAt", is(instant.plus(Duration.ofMinutes(90)).toString()))
        .body("times.zone", contains(BASRA, "Asia/Gaza"))
        .body("times[0].startsAt", is(start.toString()))
        .body("times[1].startsAt", is(LocalDateTime.ofInstant(instant, GAZA).toString()))
        .body("times.localTimeShift", everyItem(is(false)))
        .body("capacity", is(50))
        .body("taken", is(0))
        .body("waiting", is(0));
  }

  @Test
  void theZoneOfTheSeriesIsShownToo() {
    var series = id(draft(series(10, "Europe/London", thursdayEvening(), null)));
    publish(series).statusCode(200);

    given()
        .get("/v1/occurrences?seriesId=" + series)
        .then()
        .body("items[0].times.zone", contains(BASRA, "Asia/Gaza", "Europe/London"));
  }

  @Test
  void everyDateOfALongSeriesKeepsItsHourInBasraAndSaysWhereItShiftsInGaza() {
    var series = published(50, 45);

    var items = given().get("/v1/occurrences?limit=200&seriesId=" + series).then();

    List<String> basra = items.extract().path("items.collect { it.times[0].startsAt }");
    List<String> gaza = items.extract().path("items.collect { it.times[1].startsAt }");
    List<Boolean> shifts = items.extract().path("items.collect { it.times[1].localTimeShift }");
    assertThat(basra).hasSize(45).isSorted().allMatch(time -> time.endsWith("T18:00"));
    assertThat(shifts)
        .isEqualTo(gaza.stream().map(time -> !hour(time).equals(hour(gaza.getFirst()))).toList())
        .contains(true, false);
  }

  private static String hour(String time) {
    return time.substring(time.indexOf('T'));
  }

  @Test
  void theListGoesThroughTimeInPages() {
    var series = published(50, 5);
    var all = occurrencesOf(series);
    var path = "/v1/occurrences?limit=2&count=true&seriesId=" + series;

    var first = given().get(path).then().body("total", is(5)).body("items", hasSize(2));
    String next = first.extract().path("next");
    var second = given().get(path + "&cursor=" + next).then();

    first.body("items.id", contains(all.get(0).toString(), all.get(1).toString()));
    second.body("items.id", contains(all.get(2).toString(), all.get(3).toString()));
    String last = second.extract().path("next");
    given()
        .get(path + "&cursor=" + last)
        .then()
        .body("items.id", contains(all.get(4).toString()))
        .body("next", nullValue());
    given()
        .get("/v1/occurrences?cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void whatIsOverIsLeftOutOfTheUpcoming() {
    var series = published(50, 3);
    var second = occurrencesOf(series).get(1).toString();
    var first = occurrencesOf(series).getFirst().toString();
    var after = Duration.between(new TestClock().instant(), startOf(first)).plusHours(2);

    TestClock.after(
        after,
        () ->
            given()
                .get("/v1/occurrences?upcoming=true&count=true&seriesId=" + series)
                .then()
                .body("total", is(2))
                .body("items.id", hasItem(second))
                .body("items.id", not(hasItem(first))));
  }

  private static Instant startOf(String occurrence) {
    return Instant.parse(
        given().get("/v1/occurrences/" + occurrence).then().extract().path("startsAt"));
  }

  @Test
  void aRegistrationIsAChangeForThoseWhoHaveReadTheOccurrence() {
    var occurrence = occurrence(2);
    given()
        .header("If-None-Match", "\"v0\"")
        .get("/v1/occurrences/" + occurrence)
        .then()
        .statusCode(304);

    register(occurrence, someone()).then().statusCode(201);

    given()
        .header("If-None-Match", "\"v0\"")
        .get("/v1/occurrences/" + occurrence)
        .then()
        .statusCode(200)
        .body("taken", is(1));
  }

  @Test
  void anUnknownOccurrenceIsNotFound() {
    given()
        .get("/v1/occurrences/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("OCCURRENCE_NOT_FOUND"));
    given()
        .get("/v1/occurrences?seriesId=" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    published(5, 3);
    published(5, 3);

    long few = statements("/v1/occurrences?limit=1");
    long many = statements("/v1/occurrences?limit=6");

    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring("events", () -> given().get(list).then().statusCode(200));
  }
}
