package org.basra.exchange.platform.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.platform.sample.Notes.create;
import static org.basra.exchange.platform.sample.Notes.member;
import static org.basra.exchange.platform.sample.Notes.unique;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class RefusalTest {

  @Test
  void aNewNoteHasAPlaceAndAVersion() {
    var name = unique();
    var place =
        create("{\"name\": \"%s\", \"count\": 1}".formatted(name))
            .statusCode(201)
            .header("ETag", "\"v0\"")
            .extract()
            .header("Location");
    member().get(place).then().statusCode(200).body("name", is(name));
  }

  @Test
  void aViolatedConstraintIsTheRefusalOfItsName() {
    var name = unique();
    create("{\"name\": \"%s\"}".formatted(name)).statusCode(201);
    create("{\"name\": \"%s\"}".formatted(name))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", is("/problems/name-taken"))
        .body("title", is("الاسم مستعمل"));
    create("{\"name\": \"%s\", \"count\": -1}".formatted(unique()))
        .statusCode(409)
        .body("code", is("BELOW_ZERO"));
  }

  @Test
  void aWrongBodyIsNamedByJsonPointers() {
    create("{\"name\": \" \", \"parts\": [{\"text\": \"a\"}, {\"text\": \"\"}, null]}")
        .statusCode(422)
        .body("code", is("VALIDATION_FAILED"))
        .body("errors.pointer", hasItem("/name"))
        .body("errors.pointer", hasItem("/parts/1/text"))
        .body("errors.pointer", hasItem("/parts/2"));
    create("{\"name\": {}, \"count\": 1}").statusCode(422).body("errors[0].pointer", is("/name"));
    create("{\"name\": \"a\", \"count\": \"many\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/count"));
    create("{\"name\": \"a\", \"count\": 2.9}")
        .statusCode(422)
        .body("errors[0].pointer", is("/count"));
    create("{\"name\": \"a\", \"count\": \"2\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/count"));
    create("").statusCode(422).body("errors[0].pointer", is(""));
    create("null").statusCode(422);
  }

  @Test
  void whatIsNotJsonOrNotKnownIs400() {
    create("{\"name\": ").statusCode(400).body("code", is("MALFORMED_JSON"));
    create("{\"name\": \"a\", \"name\": \"b\"}").statusCode(400).body("code", is("MALFORMED_JSON"));
    create("{\"name\": \"a\", \"owner\": \"x\"}")
        .statusCode(400)
        .body("code", is("UNKNOWN_PROPERTY"))
        .body("errors[0].pointer", is("/owner"));
    create("{\"name\": \"a\\u0000b\"}").statusCode(400).body("code", is("TEXT_NOT_ALLOWED"));
    create("{\"name\": \"a\\ud800b\"}").statusCode(400).body("code", is("TEXT_NOT_ALLOWED"));
    create("[".repeat(5000)).statusCode(422);
  }

  @Test
  void bytesThatAreNotUtf8AreNotJson() {
    member()
        .body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, '"', '}'})
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", is("MALFORMED_JSON"));
  }

  @Test
  void anOversizeBodyIs413HoweverItIsSent() {
    var large = "{\"name\": \"" + "x".repeat(1_100_000) + "\"}";
    create(large).statusCode(413).body("code", is("BODY_TOO_LARGE"));
    assertThat(RawHttp.postChunked("/v1/notes", Tokens.role("member"), large)).contains(" 413 ");
  }

  @Test
  void wrongMediaTypesAndMethodsAreProblemsToo() {
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .contentType("text/plain")
        .body("x")
        .post("/v1/notes")
        .then()
        .statusCode(415)
        .body("code", is("UNSUPPORTED_MEDIA_TYPE"));
    given().accept("image/png").get("/v1/notes").then().statusCode(406);
    given().delete("/v1/notes").then().statusCode(405).contentType("application/problem+json");
    given().get("/v1/nothing").then().statusCode(404).body("code", is("NOT_FOUND"));
    given().get("/elsewhere").then().statusCode(404).body("code", is("NOT_FOUND"));
  }

  @Test
  void whoSendsNothingNeedNotSayWhatItIs() {
    assertThat(RawHttp.postNothing("/v1/notes", Tokens.role("member")))
        .contains(" 422 ", "VALIDATION_FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "application", "application/json/x", "*/*;q=x", ",,", "text/html, x"})
  void whatIsNoMediaTypeCannotBeAccepted(String accept) {
    assertThat(RawHttp.get("/v1/notes", "Accept: " + accept)).contains(" 406 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "json", "a/b/c", "*/*", "application/*"})
  void whatIsNoMediaTypeCannotBeSent(String contentType) {
    assertThat(RawHttp.get("/v1/notes", "Content-Type: " + contentType)).contains(" 415 ");
  }

  @Test
  void parametersThatCannotBeReadAre400() {
    given()
        .get("/v1/notes?limit=0")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", is("limit"));
    given().get("/v1/notes?limit=201").then().statusCode(400);
    given().get("/v1/notes?limit=many").then().statusCode(400);
    given()
        .get("/v1/notes?owner=nobody")
        .then()
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"));
    given().urlEncodingEnabled(false).get("/v1/notes?prefix=%00").then().statusCode(400);
    assertThat(RawHttp.get("/v1/notes?prefix=%zz")).contains(" 400 ");
    member().get("/v1/notes/not-an-id").then().statusCode(404);
  }

  @Test
  void aFailureOfOursTellsNothing() {
    given()
        .header("X-Request-Id", "request-0001")
        .header("Accept-Language", "en")
        .get("/v1/notes/failure")
        .then()
        .statusCode(500)
        .header("X-Request-Id", "request-0001")
        .body("requestId", is("request-0001"))
        .body("title", is("Something went wrong on our side"))
        .body("detail", nullValue());
  }

  @Test
  void whoMayNotIsTold() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/v1/notes")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", is("Bearer"))
        .body("code", is("UNAUTHENTICATED"));
    given().auth().oauth2("garbage").get("/v1/notes/" + UUID.randomUUID()).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.role("reviewer"))
        .contentType("application/json")
        .body("{\"name\": \"x\"}")
        .post("/v1/notes")
        .then()
        .statusCode(403)
        .body("code", is("FORBIDDEN"));
    member().get("/v1/notes/unannotated").then().statusCode(403);
  }
}
