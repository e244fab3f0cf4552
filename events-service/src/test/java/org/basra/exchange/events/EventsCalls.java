package org.basra.exchange.events;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;

/** Calls that the tests of the programme share. */
public final class EventsCalls {

  /** Where the programme is at home. */
  public static final String BASRA = "Asia/Baghdad";

  private static final String SERIES =
      """
      {"title": {"ar": "أمسيات غسان كنفاني", "en": "Ghassan Kanafani evenings"},
       "kind": "SEMINAR", "capacity": %d,
       "schedule": {"zone": "%s", "startsAt": "%s", "durationMinutes": 90, "rule": %s}}
      """;

  private EventsCalls() {}

  /** A request of an organiser, with a JSON body. */
  public static RequestSpecification organiser() {
    return given().auth().oauth2(Tokens.role("event-organiser")).contentType("application/json");
  }

  /** A request of the member {@code name}; the same name is the same person. */
  public static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member")).contentType("application/json");
  }

  /** A name that no other test uses. */
  public static String someone() {
    return "member " + UUID.randomUUID();
  }

  /** Six in the evening of the Thursday after next. */
  public static LocalDateTime thursdayEvening() {
    return LocalDate.now(new TestClock())
        .with(TemporalAdjusters.next(DayOfWeek.THURSDAY))
        .plusWeeks(1)
        .atTime(18, 0);
  }

  /** The body of a series in Basra, weekly on Thursdays where there is more than one date. */
  public static String series(int capacity, int occurrences) {
    var rule = "FREQ=WEEKLY;BYDAY=TH;COUNT=" + occurrences;
    return series(capacity, BASRA, thursdayEvening(), occurrences == 1 ? null : rule);
  }

  /** The body of a series with any schedule. */
  public static String series(int capacity, String zone, Object startsAt, String rule) {
    return SERIES.formatted(capacity, zone, startsAt, rule == null ? null : "\"" + rule + "\"");
  }

  /** Drafts a series. */
  public static ValidatableResponse draft(String body) {
    return organiser().body(body).post("/v1/series").then();
  }

  /** Publishes. */
  public static ValidatableResponse publish(UUID series) {
    return organiser().post("/v1/series/%s/publications".formatted(series)).then();
  }

  /** A published series; gives its id. */
  public static UUID published(int capacity, int occurrences) {
    var series = id(draft(series(capacity, occurrences)));
    publish(series).statusCode(200);
    return series;
  }

  /** The occurrences of a series in the order of their start. */
  public static List<UUID> occurrencesOf(UUID series) {
    List<String> ids =
        given().get("/v1/occurrences?seriesId=" + series).then().extract().path("items.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  /** A published occurrence with so many seats. */
  public static UUID occurrence(int capacity) {
    return occurrencesOf(published(capacity, 1)).getFirst();
  }

  /** Registers the member {@code name}. */
  public static Response register(UUID occurrence, String name) {
    return member(name).post("/v1/occurrences/%s/registrations".formatted(occurrence));
  }

  /** Cancels the registration of the member {@code name}. */
  public static Response cancel(UUID registration, String name) {
    return member(name).post("/v1/registrations/%s/cancellations".formatted(registration));
  }

  /** The id in a created object's body. */
  public static UUID id(ValidatableResponse created) {
    return UUID.fromString(created.statusCode(201).extract().path("id"));
  }
}
