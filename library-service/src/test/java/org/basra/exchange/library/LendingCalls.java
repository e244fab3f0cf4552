package org.basra.exchange.library;

import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Calls of the circulation desk; each test lends at a place of its own, by rules of its own. */
public final class LendingCalls {

  /** What most tests lend by: days, renewals, loans, holds, shelf days, overdue loans. */
  public static final String TERMS = terms(14, 2, 5, 3);

  private LendingCalls() {}

  /** A place that no other test has. */
  public static String place() {
    return "T" + unique();
  }

  /** Terms in JSON. */
  public static String terms(int loanDays, int renewals, int loanLimit, int overdueLimit) {
    return """
        {"loanDays": %d, "renewals": %d, "loanLimit": %d, "holdLimit": 5, "shelfDays": 7,
         "overdueLimit": %d}
        """
        .formatted(loanDays, renewals, loanLimit, overdueLimit);
  }

  /** A rule in JSON; conditions are quoted or null. */
  public static String rule(String category, String itemType, String location, String terms) {
    return """
        {"patronCategory": %s, "itemType": %s, "location": %s, "terms": %s}
        """
        .formatted(quoted(category), quoted(itemType), quoted(location), terms);
  }

  private static String quoted(String value) {
    return value == null ? null : '"' + value + '"';
  }

  /** Sends a rule. */
  public static ValidatableResponse postRule(String body) {
    return librarian().body(body).post("/v1/circulation-rules").then();
  }

  /** A rule for everything at {@code place}; gives its id. */
  public static UUID ruleAt(String place, String terms) {
    return id(postRule(rule(null, null, place, terms)));
  }

  /** Adds an item that stands at {@code place} and gives its barcode. */
  public static String itemAt(UUID record, String place) {
    var barcode = unique();
    librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"%s\"}".formatted(barcode, place))
        .post("/v1/records/%s/items".formatted(record))
        .then()
        .statusCode(201);
    return barcode;
  }

  /** The id of the item with this barcode. */
  public static String itemId(String barcode) {
    return librarian().get("/v1/items?barcode=" + barcode).path("items[0].id");
  }

  /** The item with this barcode. */
  public static ValidatableResponse readItem(String barcode) {
    return librarian().get("/v1/items/" + itemId(barcode)).then().statusCode(200);
  }

  /** A step of a loan, for example {@code returns}. */
  public static Response step(UUID loan, String step) {
    return librarian().post("/v1/loans/%s/%s".formatted(loan, step));
  }

  /** A step of the item with this barcode, for example {@code finds}. */
  public static Response itemStep(String barcode, String step, String body) {
    return librarian().body(body).post("/v1/items/%s/%s".formatted(itemId(barcode), step));
  }

  /** Blocks a patron that nobody has changed yet. */
  public static void block(UUID patron) {
    librarian()
        .header("If-Match", "\"v0\"")
        .body("{\"category\": \"PUBLIC\", \"status\": \"BLOCKED\"}")
        .put("/v1/patrons/" + patron)
        .then()
        .statusCode(200);
  }
}
