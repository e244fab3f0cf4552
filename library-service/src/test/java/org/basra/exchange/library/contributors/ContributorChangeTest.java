package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ContributorChangeTest {

  @Inject Authors authors;

  @Test
  void aLibrarianSaysWhereAnAuthorComesFromAndRecordsAreFoundByIt() {
    var author = Author.unique();
    var record = authors.book(author);
    var id = Authors.contributorOf(record);
    withOrigin("PS", author.mark()).then().body("items", empty());

    change(id, "{\"origins\": [\"PS\", \"IQ\"], \"externalIds\": {\"VIAF\": \"12345678\"}}")
        .then()
        .statusCode(200)
        .body("origins", contains("IQ", "PS"))
        .body("externalIds.VIAF", is("12345678"));

    withOrigin("PS", author.mark())
        .then()
        .body("items.id", contains(record.toString()))
        .body("facets.origins.value", contains("IQ", "PS"))
        .body("facets.origins.count", contains(1, 1));
    var later = authors.book(author);
    withOrigin("IQ", author.mark())
        .then()
        .body("items.id", contains(later.toString(), record.toString()));
    change(id, "{\"origins\": []}").then().statusCode(200).body("externalIds", is(Map.of()));
    withOrigin("IQ", author.mark()).then().body("items", empty());
  }

  @Test
  void whereATranslatorComesFromIsNotWhereTheAuthorComesFrom() {
    var author = Author.unique();
    var translator = Author.unique();
    var record = authors.translation(author, translator);
    String id =
        given()
            .get("/v1/records/" + record)
            .then()
            .extract()
            .path("contributors.find { it.role == 'translator' }.contributorId");

    change(UUID.fromString(id), "{\"origins\": [\"IQ\"]}").then().statusCode(200);

    withOrigin("IQ", author.mark()).then().body("items", empty());
  }

  @Test
  void theNameToShowIsOneOfItsNames() {
    var author = Author.unique();
    var id = Authors.contributorOf(authors.book(author));
    var other = "Kanafani, Ghassan F. " + author.mark();
    authors.book(author.arabic(), other, null);

    change(id, "{\"origins\": [], \"preferredLatin\": \"%s\"}".formatted(other))
        .then()
        .statusCode(200)
        .body("latin", is(other))
        .body("original", is(author.arabic()));
    change(id, "{\"origins\": [], \"preferredLatin\": \"Nobody\"}")
        .then()
        .statusCode(409)
        .body("code", is("CONTRIBUTOR_NAME_UNKNOWN"));
    change(id, "{\"origins\": [], \"preferredOriginal\": \"%s\"}".formatted(author.latin()))
        .then()
        .statusCode(409);
  }

  @Test
  void onlyTheVersionThatWasReadIsChanged() {
    var author = Author.unique();
    var id = Authors.contributorOf(authors.book(author));
    var read = given().get("/v1/contributors/" + id).header("ETag");
    authors.book(author);

    librarian()
        .header("If-Match", read)
        .body("{\"origins\": []}")
        .put("/v1/contributors/" + id)
        .then()
        .statusCode(412);
    librarian().body("{\"origins\": []}").put("/v1/contributors/" + id).then().statusCode(428);
    var now = given().get("/v1/contributors/" + id).header("ETag");
    assertThat(now).isNotEqualTo(read);
    given().header("If-None-Match", now).get("/v1/contributors/" + id).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"origins\": [\"XX\"]}",
        "{\"origins\": [\"ps\"]}",
        "{\"origins\": [null]}",
        "{\"origins\": null}",
        "{\"origins\": [], \"externalIds\": {\"viaf\": \"1\"}}",
        "{\"origins\": [], \"externalIds\": {\"VIAF\": \"<1>\"}}",
        "{\"origins\": [], \"externalIds\": {\"VIAF\": null}}"
      })
  void whatMakesNoSenseIsRefused(String body) {
    var id = Authors.contributorOf(authors.book(Author.unique()));

    change(id, body).then().statusCode(422).body("code", is("VALIDATION_FAILED"));
  }

  private static Response withOrigin(String code, String words) {
    return given()
        .queryParam("q", words)
        .queryParam("authorOrigin", code)
        .queryParam("facets", true)
        .queryParam("sort", "NEWEST")
        .get("/v1/records");
  }

  private static Response change(UUID id, String body) {
    return Authors.change(id, body);
  }
}
