package org.basra.exchange.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;

/** A season of seminars, a workshop and a forum, beginning in the weeks after the load. */
final class DemoSeries implements DemoPart {

  private static final String SERIES = "/api/events/v1/series";
  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");

  private final Stage stage;
  private final Api organiser;

  DemoSeries(Stage stage) {
    this.stage = stage;
    this.organiser = stage.as("event-organiser");
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public String load() {
    var loaded = organiser.all(SERIES);
    var season = DemoFile.read("series.json");
    for (var described : season) {
      var series = DemoFile.among(loaded, described, "/title/en").orElseGet(() -> draft(described));
      if (series.path("status").asText().equals("DRAFT")) {
        organiser.step(SERIES + "/" + series.required("id").asText() + "/publications").expect(200);
      }
    }
    return season.size() + " series";
  }

  private JsonNode draft(JsonNode described) {
    var body = DemoFile.JSON.createObjectNode();
    for (var name : new String[] {"title", "description", "kind", "capacity"}) {
      body.set(name, described.required(name));
    }
    schedule(described, body.putObject("schedule"));
    return organiser.post(SERIES, body.toString()).expect(201).json();
  }

  private void schedule(JsonNode described, ObjectNode schedule) {
    LocalDateTime start =
        stage
            .today(BASRA)
            .plusWeeks(described.required("inWeeks").asInt())
            .with(
                TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(described.required("day").asText())))
            .atTime(LocalTime.parse(described.required("at").asText()));
    schedule.put("zone", BASRA.getId()).put("startsAt", start.toString());
    schedule.set("durationMinutes", described.required("durationMinutes"));
    schedule.set("rule", described.required("rule"));
  }
}
