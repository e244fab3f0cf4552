package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ContributorTest {

  @Inject Authors authors;

  @Test
  void aRecordLeadsToItsContributorAndBack() {
    var author = Author.unique();
    var record = authors.book(author);

    var id = Authors.contributorOf(record);

    given()
        .get("/v1/contributors/" + id)
        .then()
        .statusCode(200)
        .body("kind", is("PERSON"))
        .body("original", is(author.arabic()))
        .body("latin", is(author.latin()))
        .body("dates", is("1936-1972"))
        .body("names.script", containsInAnyOrder("ARABIC", "LATIN"))
        .body("origins", empty())
        .body("records", is(1));
    given()
        .get("/v1/contributors/%s/records".formatted(id))
        .then()
        .statusCode(200)
        .body("items.id", contains(record.toString()))
        .body("items.contributors.flatten().contributorId", contains(id.toString()));
  }

  @Test
  void eitherScriptMeansTheSameContributor() {
    var author = Author.unique();
    var both = Authors.contributorOf(authors.book(author));
    var arabicAlone = Authors.contributorOf(authors.book(author.arabic(), null, null));
    var latinAlone = Authors.contributorOf(authors.book(null, author.latin(), "1936-1972"));

    assertThat(arabicAlone).isEqualTo(both);
    assertThat(latinAlone).isEqualTo(both);
    given().get("/v1/contributors/" + both).then().body("records", is(3));
  }

  @Test
  void aRecordThatChangesItsMindLeavesItsContributor() {
    var number = UUID.randomUUID().toString();
    var first = Author.unique();
    var second = Author.unique();
    var record = authors.book(number, first);
    var left = Authors.contributorOf(record);

    authors.book(number, second);

    assertThat(Authors.contributorOf(record)).isNotEqualTo(left);
    given().get("/v1/contributors/" + left).then().body("records", is(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s غسّان", "غسان %s", "%s غس", "Ghassan %s", "KANAF %s", "1936 %s"})
  void aContributorIsFoundByBeginningsOfWordsInAnySpelling(String typed) {
    var author = Author.unique();
    var id = Authors.contributorOf(authors.book(author));

    given()
        .queryParam("q", typed.formatted(author.mark()))
        .queryParam("count", true)
        .get("/v1/contributors")
        .then()
        .statusCode(200)
        .body("items.id", contains(id.toString()))
        .body("items[0].original", is(author.arabic()))
        .body("items[0].latin", is(author.latin()))
        .body("total", is(1));
  }

  @Test
  void wordsOfTwoNamesFindNobody() {
    var author = Author.unique();
    authors.book(author);

    find("غسان Ghassan " + author.mark(), 10, null).then().body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!", "،"})
  void aQuestionWithoutWordsIsRefused(String typed) {
    find(typed, 10, null).then().statusCode(400).body("code", is("INVALID_PARAMETER"));
    find("x".repeat(201), 10, null).then().statusCode(400);
  }

  @Test
  void pagesFollowEachOtherInTheOrderOfNames() {
    var mark = Author.unique().mark();
    for (int i = 0; i < 5; i++) {
      authors.book(null, "%s %s".formatted(mark, (char) ('e' - i)), null);
    }
    var shown = new ArrayList<String>();
    String cursor = null;
    do {
      var page = find(mark, 2, cursor).then().statusCode(200).extract().jsonPath();
      shown.addAll(page.getList("items.latin", String.class));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(shown).hasSize(5).isSorted();
    assertThat(new HashSet<>(shown)).hasSize(5);
  }

  @Test
  void listsCostTheSameFewStatementsHoweverLongTheyAre() {
    var mark = Author.unique().mark();
    for (int i = 0; i < 12; i++) {
      authors.book(null, mark + " name" + i, null);
    }
    var author = Author.unique();
    for (int i = 0; i < 12; i++) {
      authors.book(author);
    }
    var records =
        "/v1/contributors/%s/records?limit=".formatted(Authors.contributorOf(authors.book(author)));

    assertThat(SqlStatements.fewestDuring("library", () -> find(mark, 2, null))).isEqualTo(2);
    assertThat(SqlStatements.fewestDuring("library", () -> find(mark, 12, null))).isEqualTo(2);
    assertThat(SqlStatements.fewestDuring("library", () -> given().get(records + 2))).isEqualTo(2);
    assertThat(SqlStatements.fewestDuring("library", () -> given().get(records + 12))).isEqualTo(2);
  }

  @Test
  void whoIsUnknownIsNotFound() {
    var nobody = "/v1/contributors/" + UUID.randomUUID();

    given().get(nobody).then().statusCode(404).body("code", is("CONTRIBUTOR_NOT_FOUND"));
    given().get(nobody + "/records").then().statusCode(404);
    librarian()
        .header("If-Match", "*")
        .body("{\"origins\": []}")
        .put(nobody)
        .then()
        .statusCode(404)
        .body("code", is(not(nullValue())));
  }

  @Test
  void aLongListOfRecordsComesInPages() {
    var author = Author.unique();
    for (int i = 0; i < 3; i++) {
      authors.book(author);
    }
    var records =
        "/v1/contributors/%s/records".formatted(Authors.contributorOf(authors.book(author)));

    var page = given().get(records + "?limit=3&count=true").then().body("total", is(4));
    String next = page.body("items", hasSize(3)).extract().path("next");
    given().get(records + "?limit=3&cursor=" + next).then().body("items", hasSize(1));
  }

  private static Response find(String typed, int limit, String cursor) {
    var request = given().queryParam("q", typed).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get("/v1/contributors");
  }
}
