package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.basra.exchange.local.story.EventWatch;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.StoryFailure;

/** What an accepted award brings about elsewhere: a membership and a draft for an organiser. */
public final class AwardEffects {

  private static final String PATRONS = "/api/library/v1/patrons";
  private static final String SERIES = "/api/events/v1/series";

  private final Stage stage;

  /** Reads as librarian and as organiser. */
  public AwardEffects(Stage stage) {
    this.stage = stage;
  }

  /**
   * An accepted award.
   *
   * @param event as it stands on its topic
   * @param holder account of the person who holds it
   * @param endsOn its last day
   */
  public record Award(EventWatch.Event event, String id, String holder, String endsOn) {

    /** The award that an event tells of. */
    public static Award in(EventWatch.Event event) {
      var award = FilledForm.parse(event.body());
      return new Award(
          event,
          award.required("awardId").asText(),
          award.required("holder").asText(),
          award.required("endsOn").asText());
    }
  }

  /** Waits for both effects: a membership of this category and a draft of this kind. */
  public void show(Award award, String category, String kind) {
    stage.chapter("The library has a membership of the category " + category);
    var membership =
        stage
            .eventually(
                "The library has a membership for award " + award.id,
                () -> memberships(award),
                found -> !found.isEmpty())
            .getFirst();
    expect(membership, "category", category);
    expect(membership, "endsOn", award.endsOn);
    stage.note("membership %s".formatted(membership));
    stage.chapter("An organiser finds a draft of the kind " + kind);
    var draft =
        stage
            .eventually(
                "Events has a draft for award " + award.id,
                () -> drafts(award),
                found -> !found.isEmpty())
            .getFirst();
    expect(draft, "kind", kind);
    expect(draft, "status", "DRAFT");
    stage.note("series %s %s".formatted(text(draft, "id"), draft.path("title")));
  }

  private static void expect(JsonNode node, String field, String value) {
    if (!text(node, field).equals(value)) {
      throw new StoryFailure("Expected %s = %s in %s".formatted(field, value, node));
    }
  }

  /** Each effect is there exactly once now. */
  public void showOnce(Award award) {
    int memberships = memberships(award).size();
    int drafts = drafts(award).size();
    stage.note("memberships: %d, drafts: %d".formatted(memberships, drafts));
    if (memberships != 1 || drafts != 1) {
      throw new StoryFailure("Not exactly once: award " + award.id);
    }
  }

  /** Of all patrons, since only the library knows which of them holds the account. */
  private List<JsonNode> memberships(Award award) {
    var librarian = stage.as("librarian");
    return librarian.all(PATRONS).stream()
        .filter(patron -> text(patron, "account").equals(award.holder))
        .flatMap(
            patron -> librarian.all(PATRONS + "/" + text(patron, "id") + "/memberships").stream())
        .filter(membership -> text(membership, "awardId").equals(award.id))
        .toList();
  }

  private List<JsonNode> drafts(Award award) {
    return stage.as("event-organiser").all(SERIES).stream()
        .filter(series -> text(series, "awardId").equals(award.id))
        .toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
