package org.basra.exchange.library.donations;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** Steps that the tests of donations share. */
final class Donations {

  static final String PATH = "/v1/donations";
  static final String NAME_AR = "مكتبة الميناء الخيالية";
  static final String NAME_EN = "The Imaginary Harbour Library";
  static final String CREDIT = "{\"ar\": \"%s\", \"en\": \"%s\"}".formatted(NAME_AR, NAME_EN);

  private Donations() {}

  static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member")).contentType("application/json");
  }

  static String line(String title, int copies) {
    return """
        {"title": "%s", "author": "غسان كنفاني", "year": 1963, "isbn": "978-9953-71-000-0",
         "copies": %d, "condition": "GOOD"}
        """
        .formatted(title, copies);
  }

  static String body(String credit, String... lines) {
    return "{\"donorKind\": \"INSTITUTION\", \"creditName\": %s, \"lines\": [%s]}"
        .formatted(credit, String.join(", ", lines));
  }

  /** An offer of the test person {@code donor}: one line with so many copies for each number. */
  static UUID offerOf(String donor, int... copies) {
    var lines = new String[copies.length];
    for (int i = 0; i < copies.length; i++) {
      lines[i] = line("رجال في الشمس " + i, copies[i]);
    }
    return id(member(donor).body(body(CREDIT, lines)).post(PATH).then());
  }

  static Response get(UUID donation) {
    return librarian().get(PATH + "/" + donation);
  }

  static String version(UUID donation) {
    return get(donation).then().statusCode(200).extract().header("ETag");
  }

  static List<String> lines(UUID donation) {
    return get(donation).then().statusCode(200).extract().path("lines.id");
  }

  static String verdict(String line, int accepted, int redirected, UUID duplicateOf, String why) {
    return """
        {"lineId": "%s", "accepted": %d, "redirected": %d, "duplicateOf": %s, "declineReason": %s}
        """
        .formatted(line, accepted, redirected, quoted(duplicateOf), quoted(why));
  }

  static Response decide(UUID donation, String... verdicts) {
    return librarian()
        .body("{\"lines\": [%s]}".formatted(String.join(", ", verdicts)))
        .post("%s/%s/acceptances".formatted(PATH, donation));
  }

  /** A donation of one line, all of whose copies the library keeps. */
  static UUID accepted(int copies) {
    var donation = offerOf("a donor", copies);
    decide(donation, verdict(lines(donation).getFirst(), copies, 0, null, null))
        .then()
        .statusCode(200);
    return donation;
  }

  static Response accession(UUID donation, String line, UUID record, String... barcodes) {
    return librarian()
        .body(
            """
            {"lineId": "%s", "recordId": "%s", "barcodes": ["%s"], "location": "MAIN",
             "itemType": "REFERENCE", "callNumber": "PJ7842.A5"}
            """
                .formatted(line, record, String.join("\", \"", barcodes)))
        .post("%s/%s/accessions".formatted(PATH, donation));
  }

  private static String quoted(Object value) {
    return value == null ? "null" : '"' + value.toString() + '"';
  }
}
