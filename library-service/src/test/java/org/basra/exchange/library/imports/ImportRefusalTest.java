package org.basra.exchange.library.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.ISO2709;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.collection;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.librarian;
import static org.basra.exchange.library.imports.Imports.record;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ImportRefusalTest {

  private static final byte[] FILE = collection(record("refusal-1", "كتاب"));

  @Test
  void aFileWithADocumentTypeDefinitionFailsAsAWhole() {
    // Given
    var xxe =
        "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><c>"
            + record("xxe", "&e;")
            + "</c>";

    // When
    var view = ended(MARCXML, xxe.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(view.getString("status")).isEqualTo("FAILED");
    assertThat(view.getString("failure.code")).isEqualTo("MARC_DTD_REFUSED");
    assertThat(view.getString("failure.reason")).contains("document type definition");
    assertThat(view.getInt("counts.total")).isZero();
  }

  @Test
  void aFileWithoutRecordsFails() {
    assertThat(ended(MARCXML, "<html/>".getBytes(StandardCharsets.UTF_8)).getString("failure.code"))
        .isEqualTo("MARC_NO_RECORDS");
    assertThat(
            ended(MARCXML, "00714cam".getBytes(StandardCharsets.UTF_8)).getString("failure.code"))
        .isEqualTo("MARC_NOT_XML");
  }

  @Test
  void aFileWithoutAMediaTypeIsNotGuessedAt() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
            .header("Authorization", "Bearer " + Tokens.role("librarian"))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @Test
  void onlyMarcIsTakenAndOnlyWithContent() {
    librarian()
        .contentType("text/plain")
        .body("x")
        .post("/v1/imports")
        .then()
        .statusCode(415)
        .body("code", is("UNSUPPORTED_MEDIA_TYPE"));
    Imports.post(ISO2709, new byte[0]).statusCode(400).body("code", is("MALFORMED_REQUEST"));
  }

  @Test
  void aFileAboveTheLimitIsRefusedHoweverItIsSent() {
    // Given
    long tooLong = (64L << 20) + 1;

    // When
    int announced =
        Imports.stream(BodyPublishers.fromPublisher(endless(tooLong), tooLong)).statusCode();
    int streamed = Imports.stream(endless(tooLong)).statusCode();

    // Then
    assertThat(announced).isEqualTo(413);
    assertThat(streamed).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "admin", "auditor", "partner"})
  void onlyLibrariansImport(String role) {
    var stranger = given().auth().oauth2(Tokens.role(role)).config(Imports.binary());
    stranger.contentType(MARCXML).body(FILE).post("/v1/imports").then().statusCode(403);
    given().auth().oauth2(Tokens.role(role)).get("/v1/imports").then().statusCode(403);
    var one = "/v1/imports/" + UUID.randomUUID();
    given().auth().oauth2(Tokens.role(role)).get(one).then().statusCode(403);
    given().auth().oauth2(Tokens.role(role)).get(one + "/outcomes").then().statusCode(403);
    given().auth().oauth2(Tokens.role(role)).post(one + "/cancellations").then().statusCode(403);
  }

  @Test
  void withoutATokenNothingIsSaid() {
    given()
        .config(Imports.binary())
        .contentType(MARCXML)
        .body(FILE)
        .post("/v1/imports")
        .then()
        .statusCode(401)
        .body("code", is("UNAUTHENTICATED"));
  }

  @Test
  void whatIsNotThereIs404() {
    var missing = "/v1/imports/" + UUID.randomUUID();
    librarian().get(missing).then().statusCode(404).body("code", is("IMPORT_NOT_FOUND"));
    librarian().get(missing + "/outcomes").then().statusCode(404);
    librarian().get(missing + "/outcomes/1").then().statusCode(404).body("code", is("NOT_FOUND"));
    librarian().post(missing + "/cancellations").then().statusCode(404);
    var place = Imports.start(MARCXML, FILE);
    librarian()
        .get(place + "/outcomes?outcome=LOST")
        .then()
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"));
    ended(place);
  }

  @Test
  void aRepeatedRequestStartsOneImport() {
    // Given
    var key = UUID.randomUUID().toString();
    var first = withKey(key, FILE).statusCode(202).extract();

    // When
    var second = withKey(key, FILE).statusCode(202).extract();

    // Then
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.asString()).isEqualTo(first.asString());
    withKey(key, collection(record("other", "آخر")))
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    ended(first.header("Location"));
  }

  private static ValidatableResponse withKey(String key, byte[] file) {
    return librarian()
        .header("Idempotency-Key", key)
        .contentType(MARCXML)
        .body(file)
        .post("/v1/imports")
        .then();
  }

  private static HttpRequest.BodyPublisher endless(long length) {
    return BodyPublishers.ofInputStream(() -> new Blanks(length));
  }

  private static final class Blanks extends InputStream {

    private long left;

    Blanks(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int now = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + now, (byte) ' ');
      left -= now;
      return now;
    }
  }
}
