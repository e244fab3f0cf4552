package org.basra.exchange.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.Story;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A weekly seminar with two seats: the third person waits, and has a seat as soon as one becomes
 * free.
 */
public final class SeminarStory implements Story {

  private static final String EVENTS = "/api/events/v1";
  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");
  private static final int NOTICE_DAYS = 14;
  private static final String SERIES =
      """
      {"title": {"ar": "ندوة الخميس: مدن الماء", "en": "Thursday seminar: cities of water"},
       "description": {"ar": "أربعة لقاءات عن البصرة وغزة وما بينهما من بحر وشعر.",
                       "en": "Four evenings on Basra and Gaza, and the sea and poetry between them."},
       "kind": "SEMINAR",
       "schedule": {"zone": "Asia/Baghdad", "startsAt": "%s", "durationMinutes": 90,
                    "rule": "FREQ=WEEKLY;BYDAY=TH;COUNT=4"},
       "capacity": 2}
      """;

  private final Stage stage;
  private final Api organiser;

  /** Signs in as the demo organiser. */
  public SeminarStory(Stage stage) {
    this.stage = stage;
    this.organiser = stage.as("event-organiser");
  }

  @Override
  public String name() {
    return "seminar";
  }

  @Override
  public String about() {
    return "A weekly seminar fills up, and who waits moves up";
  }

  @Override
  public void tell() {
    var occurrence = firstEvening(publish(plan()));
    var seat = register("member", occurrence);
    register("member2", occurrence);
    var waiting = registerSomebodyElse(occurrence);
    giveUp("member", seat);
    showPromotion(waiting);
    showEvents(occurrence);
  }

  /** Plans four Thursday evenings in Basra; the answer is the id of the series. */
  public String plan() {
    stage.chapter("An organiser plans four Thursday evenings for two people");
    return organiser
        .post(EVENTS + "/series", SERIES.formatted(aThursday()), "/id", "/status", "/schedule")
        .expect(201)
        .with("/status", "DRAFT")
        .id();
  }

  private LocalDateTime aThursday() {
    return stage
        .today(BASRA)
        .plusDays(NOTICE_DAYS)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
        .atTime(18, 0);
  }

  /** Publishes a series, which is when its occurrences come to be. */
  public String publish(String series) {
    stage.chapter("The series is published");
    organiser
        .step(EVENTS + "/series/" + series + "/publications", "/status")
        .expect(200)
        .with("/status", "PUBLISHED");
    return series;
  }

  /** The first occurrence of a series, as everybody sees it. */
  public String firstEvening(String series) {
    stage.chapter("Everybody can look it up, in the time of Basra and of Gaza");
    var evenings = stage.asAnybody().get(EVENTS + "/occurrences?seriesId=" + series).expect(200);
    if (evenings.items().size() != 4) {
      throw new StoryFailure("Expected four occurrences: " + evenings.text());
    }
    for (var evening : evenings.items()) {
      evening
          .required("times")
          .forEach(
              time ->
                  stage.note(
                      time.required("startsAt").asText() + "  " + time.required("zone").asText()));
    }
    return evenings.field("/items/0/id");
  }

  /** A demo user registers; there is a seat. */
  public String register(String user, String occurrence) {
    stage.chapter("Somebody registers for the first evening: " + user);
    return stage
        .as(user)
        .post(registrations(occurrence), "{}", "/id", "/status")
        .expect(201)
        .with("/status", "CONFIRMED")
        .id();
  }

  private String registerSomebodyElse(String occurrence) {
    stage.chapter("The organiser registers a third person, who has to wait");
    return organiser
        .post(
            registrations(occurrence),
            "{\"person\": \"%s\"}".formatted(stage.account("librarian")),
            "/id",
            "/status",
            "/waitlistPosition")
        .expect(201)
        .with("/status", "WAITLISTED")
        .with("/waitlistPosition", "1")
        .id();
  }

  private void giveUp(String user, String registration) {
    stage.chapter("A seat becomes free: " + user + " cannot come");
    stage
        .as(user)
        .step(EVENTS + "/registrations/" + registration + "/cancellations", "/status")
        .expect(200)
        .with("/status", "CANCELLED");
  }

  private void showPromotion(String registration) {
    stage.chapter("Who waited has the seat");
    organiser
        .get(EVENTS + "/registrations/" + registration, "/status")
        .expect(200)
        .with("/status", "CONFIRMED");
  }

  private void showEvents(String occurrence) {
    stage.chapter("All of it is on the topic events.registrations, without anybody's name");
    var told =
        stage.events("events.registrations", 5, event -> event.body().contains(occurrence)).stream()
            .map(event -> event.type())
            .sorted()
            .toList();
    var expected =
        List.of(
            "events.registration.cancelled.v1",
            "events.registration.confirmed.v1",
            "events.registration.confirmed.v1",
            "events.registration.promoted.v1",
            "events.registration.waitlisted.v1");
    if (!told.equals(expected)) {
      throw new StoryFailure("Expected " + expected + ", found " + told);
    }
  }

  private static String registrations(String occurrence) {
    return EVENTS + "/occurrences/" + occurrence + "/registrations";
  }
}
