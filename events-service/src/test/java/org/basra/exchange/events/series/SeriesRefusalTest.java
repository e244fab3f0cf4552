package org.basra.exchange.events.series;

import static org.basra.exchange.events.EventsCalls.BASRA;
import static org.basra.exchange.events.EventsCalls.draft;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.series;
import static org.basra.exchange.events.EventsCalls.thursdayEvening;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SeriesRefusalTest {

  private static final String TITLE = "'title': {'ar': 'ندوة', 'en': 'Seminar'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind': 'SEMINAR', 'capacity': 5}|422|/title",
        "{'title': {'ar': ' ', 'en': 'Seminar'}, 'kind': 'SEMINAR', 'capacity': 5}|422|/title/ar",
        "{'title': {'ar': 'ندوة'}, 'kind': 'SEMINAR', 'capacity': 5}|422|/title/en",
        "{'title': 'ندوة', 'kind': 'SEMINAR', 'capacity': 5}|422|/title",
        "{T, 'kind': 'PARTY', 'capacity': 5}|422|/kind",
        "{T, 'capacity': 5}|422|/kind",
        "{T, 'kind': 'SEMINAR'}|422|/capacity",
        "{T, 'kind': 'SEMINAR', 'capacity': 0}|422|/capacity",
        "{T, 'kind': 'SEMINAR', 'capacity': 10001}|422|/capacity",
        "{T, 'kind': 'SEMINAR', 'capacity': 5, 'owner': 'me'}|400|/owner",
        "{T, 'kind': 'SEMINAR', 'capacity': 5, 'description': {'ar': 'نص'}}|422|/description/en",
        "{T, 'kind': 'SEMINAR', 'capacity': 5, 'schedule': {}}|422|/schedule/zone",
        "{T, 'kind': 'SEMINAR', 'capacity': 5, 'schedule': 'soon'}|422|/schedule",
      })
  void whatIsWrongIsPointedAt(String body, int status, String pointer) {
    draft(body.replace("T,", TITLE + ",").replace('\'', '"'))
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30T10:00|422",
        "yesterday|422",
        "2026-12-03|422",
        "2026-12-03T18:00:00Z|422",
        "2126-12-03T18:00:30|422",
        "+999999999-12-31T23:59|422",
        "-999999999-01-01T00:00|422",
        "+9999999999-01-01T00:00|422",
      })
  void aStartThatNobodyCanKeepIsRefused(String start, int status) {
    draft(series(5, BASRA, start, "FREQ=WEEKLY;COUNT=2"))
        .statusCode(status)
        .body("errors.pointer[0]", startsWith("/schedule/"));
  }

  @ParameterizedTest
  @CsvSource({
    "4,/schedule/durationMinutes",
    "1441,/schedule/durationMinutes",
    "-90,/schedule/durationMinutes",
    "null,/schedule/durationMinutes"
  })
  void anOccurrenceLastsBetweenFiveMinutesAndADay(String minutes, String pointer) {
    draft(series(5, 1).replace("90", minutes))
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource({"Mars/Olympus", "+03:00", "UTC+3", "asia/baghdad", "Z"})
  void aZoneIsOneOfTheTimeZoneDatabase(String zone) {
    draft(series(5, zone, thursdayEvening(), null))
        .statusCode(422)
        .body("code", is("TIME_ZONE_UNKNOWN"))
        .body("errors.pointer", hasItem("/schedule/zone"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every Thursday|RULE_MALFORMED|/schedule/rule",
        "FREQ=YEARLY;BYWEEKNO=20;COUNT=2|RULE_NOT_SUPPORTED|/schedule/rule",
        "FREQ=HOURLY;COUNT=2|RULE_NOT_SUPPORTED|/schedule/rule",
        "FREQ=WEEKLY|RULE_ENDLESS|/schedule/rule",
        "FREQ=WEEKLY;BYDAY=FR;COUNT=2|START_OUTSIDE_RULE|/schedule/startsAt",
        "FREQ=DAILY;COUNT=201|SERIES_TOO_LONG|/schedule/rule",
        "FREQ=YEARLY;COUNT=3|SERIES_TOO_LONG|/schedule/rule",
        "FREQ=DAILY;COUNT=2147483647|SERIES_TOO_LONG|/schedule/rule",
      })
  void aRuleThatCannotBeKeptIsRefusedForItsReason(String rule, String code, String pointer) {
    draft(series(5, BASRA, thursdayEvening(), rule))
        .statusCode(422)
        .body("code", is(code))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void aStartInThePastIsRefusedInTheLanguageOfTheCaller() {
    var past = series(5, BASRA, "2020-01-02T18:00", null);

    draft(past).statusCode(422).body("title", is("موعد البداية قد مضى"));
    organiser()
        .header("Accept-Language", "en")
        .body(past)
        .post("/v1/series")
        .then()
        .statusCode(422)
        .body("code", is("START_IN_THE_PAST"))
        .body("title", is("The start is in the past"))
        .body("errors.detail[0]", not(blankString()));
  }

  @ParameterizedTest
  @CsvSource({"\\u0000", "\\ud800", "\\udfff\\ud800"})
  void textThatNoDatabaseHoldsIsRefused(String character) {
    draft(series(5, 1).replace("Ghassan", character))
        .statusCode(400)
        .body("code", is("TEXT_NOT_ALLOWED"));
  }

  @Test
  void overlongTextIsRefused() {
    draft(series(5, 1).replace("Ghassan", "غ".repeat(200)))
        .statusCode(422)
        .body("errors.pointer", hasItem("/title/en"));
  }

  @Test
  void aListIsFilteredByWhatExists() {
    organiser()
        .get("/v1/series?status=LOST")
        .then()
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"));
    organiser().get("/v1/series?limit=201").then().statusCode(400);
    organiser().get("/v1/series/none").then().statusCode(404);
  }
}
