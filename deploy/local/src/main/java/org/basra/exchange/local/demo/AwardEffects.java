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

    static Award in(EventWatch.Event event) {
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
    stage.chapter("The library has a member of the category " + category);
    var patron = awaitPatron(award, category);
    stage.note(
        "card %s, until %s".formatted(text(patron, "cardNumber"), text(patron, "expiresOn")));
    stage.chapter("An organiser finds a draft of the kind " + kind);
    var draft = awaitDraft(award);
    if (!text(draft, "kind").equals(kind) || !text(draft, "status").equals("DRAFT")) {
      throw new StoryFailure("Expected a draft of the kind " + kind + ": " + draft);
    }
    stage.note("series %s %s".formatted(text(draft, "id"), draft.path("title")));
  }

  private JsonNode awaitPatron(Award award, String category) {
    return stage
        .eventually(
            "The library has a member of the category %s for award %s"
                .formatted(category, award.id),
            () -> members(award),
            members ->
                members.stream()
                    .anyMatch(
                        patron ->
                            text(patron, "category").equals(category)
                                && text(patron, "expiresOn").equals(award.endsOn)))
        .getFirst();
  }

  private JsonNode awaitDraft(Award award) {
    return stage
        .eventually(
            "Events has a draft for award " + award.id,
            () -> drafts(award),
            drafts -> !drafts.isEmpty())
        .getFirst();
  }

  /** Each effect is there exactly once now. */
  public void showOnce(Award award) {
    int members = members(award).size();
    int drafts = drafts(award).size();
    stage.note("memberships: %d, drafts: %d".formatted(members, drafts));
    if (members != 1 || drafts != 1) {
      throw new StoryFailure("Not exactly once: award " + award.id);
    }
  }

  private List<JsonNode> members(Award award) {
    return stage.as("librarian").all(PATRONS).stream()
        .filter(patron -> text(patron, "account").equals(award.holder))
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
