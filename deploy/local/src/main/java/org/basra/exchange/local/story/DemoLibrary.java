package org.basra.exchange.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/** A library to look around in: a catalogue, some copies on the shelf, two readers. */
public final class DemoLibrary {

  private static final int COPIES = 12;

  /** The accounts of {@code member} and {@code member2} in the local realm. */
  private static final List<String> ACCOUNTS =
      List.of("0d3e0000-0000-4000-8000-000000000001", "0d3e0000-0000-4000-8000-000000000002");

  private final Api librarian;
  private final LibraryStory story;

  /** Signs in as the demo librarian; says nothing. */
  public DemoLibrary(Addresses addresses) {
    var token = new AccessTokens(addresses.issuer()).of("librarian");
    this.librarian = new Api(addresses.gateway(), token, Narrator.silent());
    this.story = new LibraryStory(addresses, Narrator.silent());
  }

  /** Fills the library; what is there from an attempt that was cut short stays as it is. */
  public JsonNode fill(Path catalogue) {
    var counts = story.importFile(catalogue).json().required("counts");
    var records = librarian.get(LibraryStory.LIBRARY + "/records?limit=" + COPIES);
    int copy = 0;
    for (var record : records.json().required("items")) {
      copy++;
      make(
          "/records/" + record.required("id").asText() + "/items",
          "{\"barcode\": \"BX-%04d\", \"location\": \"BASRA-MAIN\"}".formatted(copy));
    }
    for (int reader = 0; reader < ACCOUNTS.size(); reader++) {
      make(
          "/patrons",
          "{\"cardNumber\": \"BX-P-%04d\", \"category\": \"PUBLIC\", \"account\": \"%s\"}"
              .formatted(reader + 1, ACCOUNTS.get(reader)));
    }
    return counts;
  }

  private void make(String path, String json) {
    var answer = librarian.post(LibraryStory.LIBRARY + path, json);
    if (answer.status() != 201 && answer.status() != 409) {
      throw new StoryFailure("The demo data was refused: " + path + " " + json + answer.text());
    }
  }
}
