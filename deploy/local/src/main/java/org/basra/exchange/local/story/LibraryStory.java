package org.basra.exchange.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A book's way through the library: a catalogue file is imported, one of its titles is found as
 * people type it, a copy is lent and comes back, and both events are on their topic.
 */
public final class LibraryStory {

  static final String LIBRARY = "/api/library/v1";
  private static final String MARC_XML = "application/marcxml+xml";
  private static final List<String> EVENTS =
      List.of("library.loan.checked-out.v1", "library.loan.returned.v1");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Addresses addresses;
  private final Narrator narrator;
  private final Api librarian;

  /** Signs in as the demo librarian. */
  public LibraryStory(Addresses addresses, Narrator narrator) {
    this.addresses = addresses;
    this.narrator = narrator;
    this.librarian =
        new Api(
            addresses.gateway(), new AccessTokens(addresses.issuer()).of("librarian"), narrator);
  }

  /**
   * The whole story with this catalogue file; throws {@link StoryFailure} at the first surprise.
   */
  public void tell(Path marcXml) {
    importFile(marcXml);
    var record = find(ArabicTitle.pick(marcXml));
    var item = addItem(record);
    var patron = registerPatron();
    var loan = lend(item, patron);
    giveBack(loan);
    showEvents(loan);
  }

  /** Imports a MARCXML file and waits until every record has its outcome. */
  public Answer importFile(Path marcXml) {
    narrator.chapter("A librarian imports " + marcXml.getFileName());
    var accepted = librarian.post(LIBRARY + "/imports", MARC_XML, marcXml);
    expect(202, accepted);
    var where = accepted.location().orElseThrow(() -> new StoryFailure("202 without Location"));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var now = librarian.get(where, "/status", "/counts");
      expect(200, now);
      switch (now.field("/status")) {
        case "COMPLETED" -> {
          return completed(now);
        }
        case "RUNNING" -> pauseUntil(deadline, "The import still runs");
        default -> throw new StoryFailure("The import did not complete: " + now.text());
      }
    }
  }

  private static Answer completed(Answer answer) {
    var counts = answer.json().at("/counts");
    long catalogued =
        List.of("created", "updated", "unchanged").stream()
            .mapToLong(name -> counts.required(name).asLong())
            .sum();
    if (catalogued == 0) {
      throw new StoryFailure("The import catalogued nothing: " + answer.text());
    }
    return answer;
  }

  /** Searches for a title in everyday spelling; the answer is the id of its record. */
  public String find(ArabicTitle title) {
    var typed = EverydaySpelling.of(title.title());
    narrator.chapter("A reader looks for «" + title.title() + "» and types «" + typed + "»");
    var found =
        librarian.get(LIBRARY + "/records?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    expect(200, found);
    for (JsonNode record : found.json().required("items")) {
      if (record.path("controlNumber").asText().equals(title.controlNumber())) {
        narrator.note("found " + record.required("id").asText() + " " + record.required("title"));
        return record.required("id").asText();
      }
    }
    throw new StoryFailure(
        "Record " + title.controlNumber() + " is not among the results: " + found.text());
  }

  /** Adds a copy with a barcode of its own to a record. */
  public String addItem(String recordId) {
    narrator.chapter("The library puts a copy on its shelf");
    var added =
        librarian.post(
            LIBRARY + "/records/" + recordId + "/items",
            "{\"barcode\": \"%s\", \"location\": \"BASRA-MAIN\"}".formatted(unique("DEMO")),
            "/barcode",
            "/available");
    expect(201, added);
    return added.field("/barcode");
  }

  /** Registers a patron with a card of their own. */
  public String registerPatron() {
    narrator.chapter("A reader gets a card");
    var patron =
        librarian.post(
            LIBRARY + "/patrons",
            "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\"}".formatted(unique("CARD")),
            "/id",
            "/cardNumber");
    expect(201, patron);
    return patron.field("/id");
  }

  /** Lends the copy; the answer is the loan's id. */
  public String lend(String barcode, String patronId) {
    narrator.chapter("The copy is lent");
    var loan =
        librarian.post(
            LIBRARY + "/loans",
            "{\"itemBarcode\": \"%s\", \"patronId\": \"%s\"}".formatted(barcode, patronId),
            "/id",
            "/status",
            "/dueAt");
    expect(201, loan);
    return loan.field("/id");
  }

  /** Takes the copy back. */
  public void giveBack(String loanId) {
    narrator.chapter("The copy comes back");
    expect(
        200, librarian.step(LIBRARY + "/loans/" + loanId + "/returns", "/status", "/returnedAt"));
  }

  /** Waits until both events of a loan that came back are on the topic of loans. */
  public void showEvents(String loanId) {
    narrator.chapter("Both events are on the topic library.loans");
    try (var watch = new EventWatch(addresses.kafka(), "library.loans")) {
      var events = watch.await(EVENTS.size(), PATIENCE, event -> loanId.equals(event.key()));
      for (var event : events) {
        narrator.note(
            "ce_type %s, ce_id %s, key %s".formatted(event.type(), event.id(), event.key()));
      }
      var types = events.stream().map(EventWatch.Event::type).toList();
      if (!types.equals(EVENTS)) {
        throw new StoryFailure("Expected the events " + EVENTS + ", found " + types);
      }
    }
  }

  private static void expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new StoryFailure(
          "Expected status %d, got %d: %s".formatted(status, answer.status(), answer.text()));
    }
  }

  private static void pauseUntil(long deadline, String complaint) {
    if (System.nanoTime() > deadline) {
      throw new StoryFailure(complaint + " after " + PATIENCE.toSeconds() + " s");
    }
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }

  private static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }
}
