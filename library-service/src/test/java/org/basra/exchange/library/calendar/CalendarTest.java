package org.basra.exchange.library.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarTest {

  private static final String DAYS = "/v1/closed-days";
  private static final String HOURS = "/v1/opening-hours";

  static ValidatableResponse close(String from, String to) {
    return librarian()
        .body(
            """
            {"from": "%s", "to": %s, "reason": {"ar": "عطلة الاختبار", "en": "Test holiday"}}
            """
                .formatted(from, to == null ? null : '"' + to + '"'))
        .post(DAYS)
        .then();
  }

  static void open(String day) {
    librarian().header("If-Match", "\"v0\"").delete(DAYS + "/" + day).then().statusCode(204);
  }

  @Test
  void daysAreClosedWithAReasonAndOpenedAgain() {
    close("2091-04-06", "2091-04-08")
        .statusCode(201)
        .header("Location", is(DAYS + "/2091-04-06"))
        .body("days.day", contains("2091-04-06", "2091-04-07", "2091-04-08"))
        .body("movedDueDates", is(0));
    given()
        .get(DAYS + "/2091-04-07")
        .then()
        .statusCode(200)
        .header("ETag", "\"v0\"")
        .body("reason.ar", is("عطلة الاختبار"))
        .body("reason.en", is("Test holiday"));
    close("2091-04-08", "2091-04-09").statusCode(409).body("code", is("CLOSED_DAY_EXISTS"));
    given().get(DAYS + "/2091-04-09").then().statusCode(404);

    librarian().delete(DAYS + "/2091-04-07").then().statusCode(428);
    open("2091-04-07");

    given()
        .get(DAYS + "/2091-04-07")
        .then()
        .statusCode(404)
        .body("code", is("CLOSED_DAY_NOT_FOUND"));
    given()
        .get(DAYS + "?from=2091-04-01&to=2091-04-30&count=true")
        .then()
        .body("items.day", contains("2091-04-06", "2091-04-08"))
        .body("total", is(2));
  }

  @Test
  void theListHasPagesAndCostsTheSameHoweverLongItIs() {
    close("2092-04-06", "2092-04-09").statusCode(201);
    var list = DAYS + "?from=2092-01-01&to=2092-12-31&limit=3";

    String next = given().get(list).then().body("items", hasSize(3)).extract().path("next");

    given()
        .queryParam("cursor", next)
        .get(list)
        .then()
        .body("items.day", contains("2092-04-09"))
        .body("next", nullValue());
    given().queryParam("cursor", next).get(DAYS + "?limit=3").then().statusCode(400);
    assertThat(statements("&limit=4")).isEqualTo(statements("&limit=1")).isPositive();
  }

  private static long statements(String query) {
    return SqlStatements.fewestDuring(
        "library",
        () -> given().get(DAYS + "?from=2092-01-01&to=2092-12-31" + query).then().statusCode(200));
  }

  @Test
  void whatCannotBeAClosureIsRefused() {
    close("2020-01-01", null).statusCode(409).body("code", is("DAY_HAS_PASSED"));
    close("2093-01-10", "2093-01-09").statusCode(422).body("errors.pointer", contains("/to"));
    close("2093-01-10", "2093-12-09").statusCode(422).body("errors.pointer", contains("/to"));
    close("+999999999-12-31", null).statusCode(422);
    librarian()
        .body("{\"from\": \"2093-01-10\", \"reason\": {\"ar\": \" \", \"en\": \"x\"}}")
        .post(DAYS)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/reason/ar"));
    given().get(DAYS + "/+999999999-12-31").then().statusCode(404);
    given().get(DAYS + "?from=-999999999-01-01&to=+999999999-12-31").then().statusCode(200);
    given().get(DAYS + "?from=yesterday").then().statusCode(400);
    given().get(DAYS + "/yesterday").then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .contentType("application/json")
        .body("{}")
        .post(DAYS)
        .then()
        .statusCode(403);
  }

  @Test
  void everybodyReadsTheWeek() {
    given()
        .get(HOURS)
        .then()
        .statusCode(200)
        .body("zone", is("Asia/Baghdad"))
        .body(
            "days.weekday",
            contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY", "SUNDAY"))
        .body("days[0].opensAt", is("09:00"))
        .body("days[0].closesAt", is("18:00"))
        .body("movedDueDates", nullValue());
  }

  @Test
  void theWeekIsReplacedAsAWholeByWhoHasReadIt() {
    var before = given().get(HOURS);
    var week = before.asString();
    librarian().body(week(week)).put(HOURS).then().statusCode(428);
    librarian().header("If-Match", "\"v1\"").body(week(week)).put(HOURS).then().statusCode(412);

    var after =
        librarian()
            .header("If-Match", before.header("ETag"))
            .body(week(week).replace("\"opensAt\":\"09:00\"", "\"opensAt\":\"08:30\""))
            .put(HOURS)
            .then()
            .statusCode(200)
            .body("days[5].opensAt", is("08:30"))
            .body("movedDueDates", is(0))
            .extract();
    given().get(HOURS).then().header("ETag", is(after.header("ETag")));
    librarian()
        .header("If-Match", after.header("ETag"))
        .body(week(week))
        .put(HOURS)
        .then()
        .statusCode(200)
        .header("ETag", is(before.header("ETag")));
  }

  /** The next day but Fridays, on which the library is closed every week. */
  static LocalDate nextOpen(LocalDate day) {
    var next = day.plusDays(1);
    return next.getDayOfWeek() == DayOfWeek.FRIDAY ? next.plusDays(1) : next;
  }

  /** Makes the week what {@code read} says, as a week that was read or a change of it. */
  static ValidatableResponse changeWeek(String tag, String read) {
    return librarian().header("If-Match", tag).body(week(read)).put(HOURS).then().statusCode(200);
  }

  /** The days of a week that was read, as they are sent. */
  static String week(String read) {
    return "{" + read.substring(read.indexOf("\"days\""));
  }

  @Test
  void aWeekThatMakesNoSenseIsRefused() {
    var monday = "{\"weekday\": \"MONDAY\", \"opensAt\": \"%s\", \"closesAt\": \"%s\"}";
    put("[]").body("errors.pointer", hasItem("/days"));
    put("[" + monday.formatted("18:00", "09:00") + "]")
        .body("errors.pointer", contains("/days/0/closesAt"));
    put("[" + monday.formatted("9", "24:00") + "]")
        .body("errors.pointer", hasItem("/days/0/opensAt"))
        .body("errors.pointer", hasItem("/days/0/closesAt"));
    var twice = monday.formatted("09:00", "12:00");
    put("[" + twice + "," + twice + "]").body("errors.pointer", contains("/days/1/weekday"));
    put("[null]");
  }

  private static ValidatableResponse put(String days) {
    return librarian()
        .header("If-Match", "*")
        .body("{\"days\": " + days + "}")
        .put(HOURS)
        .then()
        .statusCode(422);
  }

  @Test
  void aClosureOverTheYearsEndIsOneRequest() {
    close("2094-12-30", "2095-01-02")
        .statusCode(201)
        .body("days.day", contains("2094-12-30", "2094-12-31", "2095-01-01", "2095-01-02"));
  }
}
