package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ContributorMergeTest {

  @Inject Authors authors;

  @Test
  void namesAndWhatWasSaidOfBothMoveToTheSurvivor() {
    var one = Author.unique();
    var id = Authors.contributorOf(authors.book(one));
    var otherId = Authors.contributorOf(authors.book(Author.unique()));
    Authors.change(id, "{\"origins\": [\"PS\"], \"externalIds\": {\"VIAF\": \"1\"}}");
    Authors.change(
        otherId, "{\"origins\": [\"IQ\"], \"externalIds\": {\"VIAF\": \"2\", \"ISNI\": \"3\"}}");

    Authors.merge(id, otherId)
        .then()
        .statusCode(201)
        .body("survivorId", is(id.toString()))
        .body("mergedId", is(otherId.toString()))
        .body("names", is(2));

    given()
        .get("/v1/contributors/" + id)
        .then()
        .body("names", hasSize(4))
        .body("original", is(one.arabic()))
        .body("origins", contains("IQ", "PS"))
        .body("externalIds.VIAF", is("1"))
        .body("externalIds.ISNI", is("3"))
        .body("records", is(2));

    given()
        .redirects()
        .follow(false)
        .get("/v1/contributors/" + otherId)
        .then()
        .statusCode(301)
        .header("Location", "/v1/contributors/" + id);
  }

  @Test
  void recordsMoveAndAreFoundByWhereTheSurvivorComesFrom() {
    var other = Author.unique();
    var record = authors.book(Author.unique());
    var moved = authors.book(other);
    var id = Authors.contributorOf(record);
    var otherId = Authors.contributorOf(moved);
    Authors.change(id, "{\"origins\": [\"PS\"]}");
    var tag = given().get("/v1/records/" + moved).header("ETag");

    Authors.merge(id, otherId).then().statusCode(201);

    given()
        .get("/v1/contributors/%s/records".formatted(otherId))
        .then()
        .body("items.id", containsInAnyOrder(record.toString(), moved.toString()));
    assertThat(Authors.contributorOf(moved)).isEqualTo(id);
    given().header("If-None-Match", tag).get("/v1/records/" + moved).then().statusCode(200);
    given()
        .queryParam("q", other.mark())
        .queryParam("authorOrigin", "PS")
        .get("/v1/records")
        .then()
        .body("items.id", contains(moved.toString()));
  }

  @Test
  void aNameOfTheOtherMeansTheSurvivorFromNowOn() {
    var one = Author.unique();
    var other = Author.unique();
    var id = Authors.contributorOf(authors.book(one));
    var otherId = Authors.contributorOf(authors.book(other));
    Authors.merge(id, otherId);

    assertThat(Authors.contributorOf(authors.book(other))).isEqualTo(id);
    given()
        .queryParam("q", other.mark())
        .get("/v1/contributors")
        .then()
        .body("items.id", contains(id.toString()));
  }

  @Test
  void aChainOfMergesLeadsStraightToTheSurvivor() {
    var first = Authors.contributorOf(authors.book(Author.unique()));
    var second = Authors.contributorOf(authors.book(Author.unique()));
    var third = Authors.contributorOf(authors.book(Author.unique()));
    Authors.merge(second, first).then().statusCode(201);
    Authors.merge(third, second).then().statusCode(201);

    given()
        .redirects()
        .follow(false)
        .get("/v1/contributors/" + first)
        .then()
        .statusCode(301)
        .header("Location", "/v1/contributors/" + third);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    var id = Authors.contributorOf(authors.book(Author.unique()));
    var gone = Authors.contributorOf(authors.book(Author.unique()));
    var body = Authors.contributorOf(authors.bookOfABody(Author.unique()));
    Authors.merge(id, gone).then().statusCode(201);

    Authors.merge(id, id).then().statusCode(409).body("code", is("CONTRIBUTOR_MERGED_WITH_ITSELF"));
    Authors.merge(id, gone).then().statusCode(409).body("code", is("CONTRIBUTOR_MERGED"));
    Authors.merge(gone, id).then().statusCode(409).body("code", is("CONTRIBUTOR_MERGED"));
    Authors.merge(id, body)
        .then()
        .statusCode(409)
        .body("code", is("CONTRIBUTORS_OF_DIFFERENT_KINDS"));
    Authors.merge(id, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("CONTRIBUTOR_NOT_FOUND"));
    librarian().body("{}").post("/v1/contributors/%s/merges".formatted(id)).then().statusCode(422);
    librarian()
        .header("If-Match", "*")
        .body("{\"origins\": []}")
        .put("/v1/contributors/" + gone)
        .then()
        .statusCode(409)
        .body("code", is("CONTRIBUTOR_MERGED"));
  }
}
