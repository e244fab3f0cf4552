package org.basra.exchange.local.negative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final String KNOWN = "01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d";

  @RepeatedTest(20)
  void aSampleKeepsToTheSchemaAsFarAsItSays(RepetitionInfo repetition) {
    var note = note(repetition.getCurrentRepetition());

    assertThat(note.required("text").asText()).hasSizeBetween(30, 40);
    assertThat(note.required("kind").asText()).isIn("LONG", "SHORT");
    assertThat(LocalDate.parse(note.required("on").asText())).isAfter(TODAY);
    if (note.has("stars")) {
      assertThat(note.get("stars").asInt()).isBetween(3, 5);
    }
  }

  @RepeatedTest(3)
  void anIdThatExistsIsPreferred(RepetitionInfo repetition) {
    assertThat(note(repetition.getCurrentRepetition()).required("noteId").asText())
        .isEqualTo(KNOWN);
  }

  private static JsonNode note(int seed) {
    var document = Documents.notes();
    var ids = new KnownIds();
    ids.add("/api/notes/v1/notes", KNOWN);
    var body = document.operations().get(1).body().orElseThrow();
    return new Samples(document, ids, TODAY).of("", body.schema(), new Random(seed));
  }

  @Test
  void idsOfThePathComeFromTheCollectionBeforeThem() {
    var ids = new KnownIds();
    ids.add("/api/notes/v1/notes", KNOWN);

    assertThat(ids.inPath("/api/notes/v1/notes/{id}/parts", "id", new Random(1))).contains(KNOWN);
    assertThat(List.of("partId", "Id", "id"))
        .allSatisfy(name -> assertThat(ids.forField(name, new Random(1))).isEmpty());
  }
}
