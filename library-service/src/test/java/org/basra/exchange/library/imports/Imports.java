package org.basra.exchange.library.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.fail;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.basra.exchange.testing.Tokens;

/** Steps that the tests of imports share. */
final class Imports {

  static final String MARCXML = "application/marcxml+xml";
  static final String ISO2709 = "application/marc";
  static final String CSV = "text/csv";
  static final String TSV = "text/tab-separated-values";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Imports() {}

  static RequestSpecification librarian() {
    return given().auth().oauth2(Tokens.role("librarian")).config(binary());
  }

  static RestAssuredConfig binary() {
    return RestAssured.config()
        .encoderConfig(
            encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(MARCXML, ContentType.BINARY)
                .encodeContentTypeAs(ISO2709, ContentType.BINARY)
                .encodeContentTypeAs(CSV, ContentType.BINARY)
                .encodeContentTypeAs(TSV, ContentType.BINARY));
  }

  /** Starts an import with parameters, names and values by turns, and answers its path. */
  static String startWith(String mediaType, byte[] file, String... parameters) {
    return post(mediaType, file, parameters).statusCode(202).extract().header("Location");
  }

  static ValidatableResponse post(String mediaType, byte[] file, String... parameters) {
    var request = librarian().contentType(mediaType).body(file);
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.post("/v1/imports").then();
  }

  /** Starts an import and answers its path. */
  static String start(String mediaType, byte[] file) {
    return post(mediaType, file).statusCode(202).extract().header("Location");
  }

  /** Sends a body as a stream of unannounced length, as curl sends a pipe. */
  static HttpResponse<String> stream(HttpRequest.BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
            .header("Authorization", "Bearer " + Tokens.role("librarian"))
            .header("Content-Type", MARCXML)
            .POST(body)
            .build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Imports a file and answers the import when it has ended. */
  static JsonPath ended(String mediaType, byte[] file) {
    return ended(start(mediaType, file));
  }

  static JsonPath ended(String place) {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var view = view(place);
      if (!view.getString("status").equals("RUNNING")) {
        return view;
      }
      pause();
    }
    return fail(place + " did not end: " + view(place).prettify());
  }

  static JsonPath view(String place) {
    return librarian().get(place).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath outcomes(String place, String query) {
    return librarian()
        .get(place + "/outcomes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A MARCXML record; its fields are given as XML. */
  static String record(String controlNumber, String title) {
    return """
        <record><leader>00000nam a2200000 a 4500</leader>\
        <controlfield tag="001">%s</controlfield><controlfield tag="003">IqBaTEST</controlfield>\
        <datafield tag="245" ind1="1" ind2="0"><subfield code="a">%s</subfield></datafield>\
        </record>
        """
        .formatted(controlNumber, title);
  }

  static byte[] collection(String... records) {
    return ("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">"
            + String.join("", records)
            + "</collection>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
