package org.basra.exchange.library;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.basra.exchange.library.catalogue.Marc;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.MarcXmlWriter;
import org.basra.exchange.testing.Tokens;

/** What librarians do to single records, and what readers see of them then. */
public final class RecordCalls {

  public static final String MARCXML = "application/marcxml+xml";

  private RecordCalls() {}

  /** A record with an own number of library TEST. */
  public static MarcRecord aRecord(String title) {
    return Marc.titled(LibraryCalls.unique(), title);
  }

  /** Catalogues a record and gives its id. */
  public static UUID catalogued(MarcRecord record) {
    return LibraryCalls.id(catalogue(record).then());
  }

  public static Response catalogue(MarcRecord record) {
    return catalogue(MarcXmlWriter.toMarcXml(record));
  }

  public static Response catalogue(String xml) {
    return marcXml(xml).post("/v1/records");
  }

  public static Response correct(UUID id, String version, MarcRecord record) {
    return marcXml(MarcXmlWriter.toMarcXml(record))
        .header("If-Match", version)
        .put("/v1/records/" + id);
  }

  /** A request of a librarian with a record as its body. */
  public static RequestSpecification marcXml(String xml) {
    return given()
        .auth()
        .oauth2(Tokens.role("librarian"))
        .config(binary())
        .contentType(MARCXML)
        .body(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static RestAssuredConfig binary() {
    return RestAssured.config()
        .encoderConfig(
            encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(MARCXML, ContentType.BINARY));
  }

  /** Deletes a record at the version it has. */
  public static Response delete(UUID id) {
    return LibraryCalls.librarian().header("If-Match", version(id)).delete("/v1/records/" + id);
  }

  /** Merges at the version the survivor has. */
  public static Response merge(UUID survivor, UUID merged) {
    return merge(survivor, version(survivor), merged);
  }

  public static Response merge(UUID survivor, String version, UUID merged) {
    return LibraryCalls.librarian()
        .header("If-Match", version)
        .body("{\"mergedId\": \"%s\"}".formatted(merged))
        .post("/v1/records/%s/merges".formatted(survivor));
  }

  public static Response reverse(UUID merge) {
    return LibraryCalls.librarian().post("/v1/record-merges/%s/reversals".formatted(merge));
  }

  /** What a reader gets at an address below {@code /v1/records}, redirections included. */
  public static Response read(Object below) {
    return given()
        .config(RestAssured.config().redirect(redirectConfig().followRedirects(false)))
        .get("/v1/records/" + below);
  }

  /** The ETag of a record that is there. */
  public static String version(UUID id) {
    return read(id).then().statusCode(200).extract().header("ETag");
  }

  /** Whether a search for the word finds the record. */
  public static boolean isFound(String word, UUID id) {
    return given()
        .queryParam("q", word)
        .queryParam("limit", 200)
        .get("/v1/records")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .contains(id.toString());
  }
}
