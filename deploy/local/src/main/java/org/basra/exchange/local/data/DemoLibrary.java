package org.basra.exchange.local.data;

import java.nio.file.Path;
import java.util.List;
import org.basra.exchange.local.demo.LibraryStory;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A library to look around in: a catalogue whose authors come from somewhere, some copies on the
 * shelf, two readers.
 */
final class DemoLibrary implements DemoPart {

  private static final String LIBRARY = "/api/library/v1";
  private static final int COPIES = 12;
  private static final List<String> READERS = List.of("member", "member2");

  private final Stage stage;
  private final Path catalogue;
  private final Api librarian;

  DemoLibrary(Stage stage, Path catalogue) {
    this.stage = stage;
    this.catalogue = catalogue;
    this.librarian = stage.as("librarian");
  }

  @Override
  public String name() {
    return "library";
  }

  @Override
  public String load() {
    var counts = new LibraryStory(stage, catalogue).importFile();
    var records = librarian.get(LIBRARY + "/records?limit=" + COPIES).expect(200).items();
    int copy = 0;
    for (var record : records) {
      copy++;
      make(
          "/records/" + record.required("id").asText() + "/items",
          "{\"barcode\": \"BX-%04d\", \"location\": \"BASRA-MAIN\"}".formatted(copy));
    }
    for (int reader = 0; reader < READERS.size(); reader++) {
      make(
          "/patrons",
          "{\"cardNumber\": \"BX-P-%04d\", \"category\": \"PUBLIC\", \"account\": \"%s\"}"
              .formatted(reader + 1, stage.account(READERS.get(reader))));
    }
    return "catalogue " + counts + ", origins of " + sayOrigins() + " authors";
  }

  /** Says where the authors come from; what is said already is left alone. */
  private int sayOrigins() {
    var origins = AuthorOrigins.of(catalogue);
    int said = 0;
    for (var contributor : librarian.all(LIBRARY + "/contributors")) {
      var codes = origins.get(AuthorOrigins.comparable(contributor.path("latin").asText()));
      if (codes != null && contributor.required("origins").isEmpty()) {
        var path = LIBRARY + "/contributors/" + contributor.required("id").asText();
        var body = DemoFile.JSON.createObjectNode();
        codes.forEach(body.putArray("origins")::add);
        librarian.put(path, librarian.get(path).expect(200).version(), body.toString()).expect(200);
        said++;
      }
    }
    return said;
  }

  private void make(String path, String json) {
    var answer = librarian.post(LIBRARY + path, json);
    if (answer.status() != 201 && answer.status() != 409) {
      throw new StoryFailure("The demo data was refused: " + path + " " + json + answer.text());
    }
  }
}
