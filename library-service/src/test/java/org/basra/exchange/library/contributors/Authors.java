package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcField;
import org.basra.exchange.library.marc.MarcRecord;

/** Puts books of authors into the catalogue. */
@ApplicationScoped
public class Authors {

  private final RecordIngest ingest;

  Authors(RecordIngest ingest) {
    this.ingest = ingest;
  }

  /** A new contributor, the author of a book; gives its id. */
  public UUID contributor() {
    return contributorOf(QuarkusTransaction.requiringNew().call(() -> book(Author.unique())));
  }

  /** A new book whose record has the author in both scripts. */
  @Transactional
  public UUID book(Author author) {
    return book(UUID.randomUUID().toString(), author);
  }

  /** The same with this control number. */
  @Transactional
  public UUID book(String number, Author author) {
    return ingest(number, heading("100", "01", author));
  }

  /** A new book; either script may be missing. */
  @Transactional
  public UUID book(String arabic, String latin, String dates) {
    return ingest(UUID.randomUUID().toString(), heading("100", "01", arabic, latin, dates, null));
  }

  /** A new book of one in the words of another. */
  @Transactional
  public UUID translation(Author author, Author translator) {
    var fields = heading("100", "01", author);
    fields.addAll(
        heading("700", "02", translator.arabic(), translator.latin(), null, "translator"));
    return ingest(UUID.randomUUID().toString(), fields);
  }

  /** A new book of two authors. */
  @Transactional
  public UUID sharedBook(Author one, Author other) {
    var fields = heading("100", "01", one);
    fields.addAll(heading("700", "02", other.arabic(), other.latin(), null, "author"));
    return ingest(UUID.randomUUID().toString(), fields);
  }

  /** A new book that a body has made. */
  @Transactional
  public UUID bookOfABody(Author body) {
    return ingest(UUID.randomUUID().toString(), heading("110", "01", body));
  }

  static List<MarcField> heading(String tag, String link, Author author) {
    return heading(tag, link, author.arabic(), author.latin(), "1936-1972", null);
  }

  private static List<MarcField> heading(
      String tag, String link, String arabic, String latin, String dates, String role) {
    var fields = new ArrayList<MarcField>();
    var subfields = new ArrayList<String>();
    if (latin != null) {
      subfields.addAll(List.of("6", "880-" + link, "a", latin + ","));
    }
    if (latin != null && dates != null) {
      subfields.addAll(List.of("d", dates + "."));
    }
    if (latin != null && role != null) {
      subfields.addAll(List.of("e", role + "."));
    }
    if (latin != null) {
      fields.add(field(tag, subfields.toArray(String[]::new)));
    }
    if (arabic != null) {
      fields.add(field("880", "6", tag + "-" + (latin == null ? "00" : link), "a", arabic + "،"));
    }
    return fields;
  }

  private UUID ingest(String number, List<MarcField> headings) {
    return switch (ingest.ingest(List.of(numbered(number, headings))).getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult.Updated(UUID id) -> id;
      case IngestResult other -> throw new AssertionError("Not written: " + other);
    };
  }

  static MarcRecord numbered(String number, List<MarcField> headings) {
    var fields = new ArrayList<MarcField>();
    fields.add(control("001", number));
    fields.add(field("245", "a", "Kitab " + number));
    fields.addAll(headings);
    return record(fields.toArray(MarcField[]::new));
  }

  /** Whom the first contributor of a record is. */
  static UUID contributorOf(UUID record) {
    return UUID.fromString(
        given()
            .get("/v1/records/" + record)
            .then()
            .statusCode(200)
            .extract()
            .path("contributors[0].contributorId"));
  }

  /** Changes the version that there is now. */
  static Response change(UUID id, String body) {
    return librarian()
        .header("If-Match", given().get("/v1/contributors/" + id).header("ETag"))
        .body(body)
        .put("/v1/contributors/" + id);
  }

  /** Says that {@code other} is {@code id}. */
  static Response merge(UUID id, UUID other) {
    return librarian()
        .body("{\"otherId\": \"%s\"}".formatted(other))
        .post("/v1/contributors/%s/merges".formatted(id));
  }

  /** Merges, and gives the id of the merge. */
  static UUID merged(UUID id, UUID other) {
    return LibraryCalls.id(merge(id, other).then());
  }

  static Response reverse(UUID merge) {
    return librarian().post("/v1/contributor-merges/%s/reversals".formatted(merge));
  }

  /** The contributor, as everybody reads it. */
  static ValidatableResponse read(UUID id) {
    return given().redirects().follow(false).get("/v1/contributors/" + id).then();
  }

  /** Says whose a name of the contributor is; null for somebody new. */
  static Response moveName(UUID id, String name, UUID to) {
    long nameId =
        read(id)
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("names.find { it.name == '" + name + "' }.id");
    return moveName(id, nameId, to);
  }

  static Response moveName(UUID id, long nameId, UUID to) {
    return librarian()
        .header("If-Match", read(id).extract().header("ETag"))
        .body("{\"contributorId\": %s}".formatted(to == null ? null : '"' + to.toString() + '"'))
        .put("/v1/contributors/%s/names/%d".formatted(id, nameId));
  }
}
