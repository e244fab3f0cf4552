package org.basra.exchange.local.demo;

import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.Story;

/** A partner institution's program reads what its scopes allow, and nothing else. */
public final class PartnerStory implements Story {

  private static final String AID = "/api/aid/v1";

  private final Stage stage;

  /** Signs in by the partner's client credentials. */
  public PartnerStory(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String name() {
    return "partner";
  }

  @Override
  public String about() {
    return "A partner's program reads through its scopes";
  }

  @Override
  public void tell() {
    stage.chapter("The catalogue is open to everybody, also to a program without a token");
    stage
        .asAnybody()
        .get("/api/library/v1/records?limit=1&count=true", "/total", "/items/0/title")
        .expect(200);
    stage.chapter("So are published seminars and calls");
    stage.asAnybody().get("/api/events/v1/occurrences?limit=1&count=true", "/total").expect(200);
    stage.asAnybody().get("/api/applications/v1/calls?limit=1&count=true", "/total").expect(200);
    stage.chapter("With the scope aid:read the program reads products and stock");
    var reader = stage.asPartner("aid:read");
    reader.get(AID + "/products?limit=2", "/items").expect(200);
    reader.get(AID + "/stock?limit=2", "/items").expect(200);
    stage.chapter("With another scope the same program is refused");
    stage.asPartner("events:read").get(AID + "/stock").expect(403, "FORBIDDEN");
    stage.chapter("Reading is not writing");
    reader
        .post(AID + "/donations", "{\"donorCode\": \"PARTNER\", \"lines\": []}")
        .expect(403, "FORBIDDEN");
  }
}
