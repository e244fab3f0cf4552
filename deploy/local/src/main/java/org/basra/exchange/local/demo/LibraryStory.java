package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.basra.exchange.local.story.Answer;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.Story;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A book's way through the library: a catalogue file is imported, one of its titles is found as
 * people type it, a copy is lent and comes back, and both events are on their topic.
 */
public final class LibraryStory implements Story {

  private static final String LIBRARY = "/api/library/v1";
  private static final String MARC_XML = "application/marcxml+xml";
  private static final List<String> EVENTS =
      List.of("library.loan.checked-out.v1", "library.loan.returned.v1");

  private final Stage stage;
  private final Path marcXml;
  private final Api librarian;

  /** {@code marcXml}: the catalogue file that is imported. */
  public LibraryStory(Stage stage, Path marcXml) {
    this.stage = stage;
    this.marcXml = marcXml;
    this.librarian = stage.as("librarian");
  }

  @Override
  public String name() {
    return "loan";
  }

  @Override
  public String about() {
    return "A reader in Basra borrows a book and brings it back";
  }

  @Override
  public void tell() {
    importFile();
    var item = addItem(find());
    var patron = registerPatron();
    var loan = lend(item, patron);
    giveBack(loan);
    showEvents(loan);
  }

  /** Imports the file, waits until every record has its outcome, and answers with the counts. */
  public JsonNode importFile() {
    stage.chapter("A librarian imports " + marcXml.getFileName());
    var accepted = librarian.post(LIBRARY + "/imports", MARC_XML, marcXml).expect(202);
    var where = accepted.location().orElseThrow(() -> new StoryFailure("202 without Location"));
    var ended =
        stage.eventually(
            "The import has ended",
            () -> librarian.get(where, "/status", "/counts").expect(200),
            answer -> !answer.field("/status").equals("RUNNING"));
    return catalogued(ended.with("/status", "COMPLETED"));
  }

  private static JsonNode catalogued(Answer ended) {
    var counts = ended.json().required("counts");
    long catalogued =
        List.of("created", "updated", "unchanged").stream()
            .mapToLong(name -> counts.required(name).asLong())
            .sum();
    if (catalogued == 0) {
      throw new StoryFailure("The import catalogued nothing: " + ended.text());
    }
    return counts;
  }

  /** Searches for a title in everyday spelling; the answer is the id of its record. */
  public String find() {
    var title = ArabicTitle.pick(marcXml);
    var typed = EverydaySpelling.of(title.title());
    stage.chapter("A reader looks for «" + title.title() + "» and types «" + typed + "»");
    var found =
        stage
            .asAnybody()
            .get(LIBRARY + "/records?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
            .expect(200);
    for (var record : found.items()) {
      if (record.path("controlNumber").asText().equals(title.controlNumber())) {
        stage.note("found " + record.required("id").asText() + " " + record.required("title"));
        return record.required("id").asText();
      }
    }
    throw new StoryFailure(
        "Record " + title.controlNumber() + " is not among the results: " + found.text());
  }

  /** Adds a copy with a barcode of its own to a record. */
  public String addItem(String recordId) {
    stage.chapter("The library puts a copy on its shelf");
    return librarian
        .post(
            LIBRARY + "/records/" + recordId + "/items",
            "{\"barcode\": \"%s\", \"location\": \"BASRA-MAIN\"}".formatted(Stage.unique("DEMO")),
            "/barcode",
            "/available")
        .expect(201)
        .field("/barcode");
  }

  /** Registers a patron with a card of their own. */
  public String registerPatron() {
    stage.chapter("A reader gets a card");
    return librarian
        .post(
            LIBRARY + "/patrons",
            "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\"}".formatted(Stage.unique("CARD")),
            "/id",
            "/cardNumber")
        .expect(201)
        .id();
  }

  /** Lends the copy; the answer is the loan's id. */
  public String lend(String barcode, String patronId) {
    stage.chapter("The copy is lent");
    return librarian
        .post(
            LIBRARY + "/loans",
            "{\"itemBarcode\": \"%s\", \"patronId\": \"%s\"}".formatted(barcode, patronId),
            "/id",
            "/status",
            "/dueAt")
        .expect(201)
        .id();
  }

  /** Takes the copy back. */
  public void giveBack(String loanId) {
    stage.chapter("The copy comes back");
    librarian.step(LIBRARY + "/loans/" + loanId + "/returns", "/status", "/returnedAt").expect(200);
  }

  /** Waits until both events of a loan that came back are on the topic of loans. */
  public void showEvents(String loanId) {
    stage.chapter("Both events are on the topic library.loans");
    stage.showEvents("library.loans", EVENTS, event -> loanId.equals(event.key()));
  }
}
