package org.basra.exchange.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;

/** An open call for artists and one for students, each with its form in two languages. */
final class DemoCalls implements DemoPart {

  private static final String CALLS = "/api/applications/v1/calls";
  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");
  private static final List<String> FILES = List.of("call-residency.json", "call-scholarship.json");

  private final Stage stage;
  private final Api officer;

  DemoCalls(Stage stage) {
    this.stage = stage;
    this.officer = stage.as("programme-officer");
  }

  @Override
  public String name() {
    return "applications";
  }

  @Override
  public String load() {
    var loaded = officer.all(CALLS);
    for (var file : FILES) {
      var described = DemoFile.read(file);
      var call = DemoFile.among(loaded, described, "/title/en").orElseGet(() -> draft(described));
      if (call.path("status").asText().equals("DRAFT")) {
        officer.step(CALLS + "/" + call.required("id").asText() + "/publications").expect(200);
      }
    }
    return FILES.size() + " calls";
  }

  private JsonNode draft(JsonNode described) {
    var today = stage.today(BASRA);
    LocalDate start = today.plusDays(described.required("startsInDays").asInt());
    var body = DemoFile.JSON.createObjectNode();
    for (var name : new String[] {"title", "programme", "places", "form"}) {
      body.set(name, described.required(name));
    }
    body.putObject("deadline")
        .put(
            "at",
            today
                .plusDays(described.required("opensForDays").asInt())
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(BASRA)
                .toInstant()
                .toString())
        .put("zone", BASRA.getId());
    body.put("startsOn", start.toString());
    body.put("endsOn", start.plusDays(described.required("lastsDays").asInt()).toString());
    return officer.post(CALLS, body.toString()).expect(201).json();
  }
}
