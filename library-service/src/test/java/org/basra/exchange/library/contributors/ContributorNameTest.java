package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.contributors.Authors.change;
import static org.basra.exchange.library.contributors.Authors.contributorOf;
import static org.basra.exchange.library.contributors.Authors.merge;
import static org.basra.exchange.library.contributors.Authors.moveName;
import static org.basra.exchange.library.contributors.Authors.read;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.platform.transaction.Transactions;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A record has linked the forms of two people, and a librarian takes them apart. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ContributorNameTest {

  private static final int BOOKS = 8;

  @Inject Authors authors;

  private Author one;
  private Author other;

  /** One who is also called as the other, by a book that says so; gives the id. */
  private UUID whoHasAWrongName() {
    one = Author.unique();
    other = Author.unique();
    var id = contributorOf(authors.book(one));
    authors.book(one.arabic(), other.latin(), null);
    read(id).body("names.name", containsInAnyOrder(one.arabic(), one.latin(), other.latin()));
    return id;
  }

  @Test
  void aWrongNameBecomesThatOfSomebodyElseWithTheirBooks() {
    var id = whoHasAWrongName();
    var theirs = authors.book(null, other.latin(), null);
    change(id, "{\"origins\": [\"PS\"], \"preferredLatin\": \"%s\"}".formatted(other.latin()));

    var moved =
        moveName(id, other.latin(), null)
            .then()
            .statusCode(200)
            .body("contributor.names.name", containsInAnyOrder(one.arabic(), one.latin()))
            .body("contributor.latin", is(one.latin()))
            .body("owner.latin", is(other.latin()))
            .body("owner.original", nullValue())
            .extract();

    var owner = UUID.fromString(moved.path("owner.id"));
    assertThat(owner).isNotEqualTo(id);
    assertThat(contributorOf(theirs)).isEqualTo(owner);
    read(id).header("ETag", is(moved.header("ETag")));
    read(owner).body("names", hasSize(1)).body("origins", hasSize(0));
    given()
        .queryParam("q", other.mark())
        .queryParam("authorOrigin", "PS")
        .get("/v1/records")
        .then()
        .body("items.id", hasSize(0));
  }

  @Test
  void aNameThatWasTakenApartStaysApartWhenARecordLinksItAgain() {
    var id = whoHasAWrongName();
    moveName(id, other.latin(), null).then().statusCode(200);

    authors.book(one.arabic(), other.latin(), null);

    read(id).body("names.name", containsInAnyOrder(one.arabic(), one.latin()));
  }

  @Test
  void aWrongNameGoesToWhoseItIs() {
    var id = whoHasAWrongName();
    var theirs = authors.book(null, other.latin(), null);
    var known = contributorOf(authors.book(other.arabic(), "G. K. " + other.mark(), null));
    change(known, "{\"origins\": [\"IQ\"]}").then().statusCode(200);

    moveName(id, other.latin(), known)
        .then()
        .statusCode(200)
        .body("owner.id", is(known.toString()))
        .body("owner.original", is(other.arabic()))
        .body("owner.latin", is(other.latin()));

    assertThat(contributorOf(theirs)).isEqualTo(known);
    given()
        .queryParam("q", other.mark())
        .queryParam("authorOrigin", "IQ")
        .queryParam("sort", "NEWEST")
        .get("/v1/records")
        .then()
        .body("items.id[1]", is(theirs.toString()));
  }

  @Test
  void theLastNameStays() {
    var id = contributorOf(authors.book(null, Author.unique().latin(), null));
    long only = read(id).extract().jsonPath().getLong("names[0].id");

    moveName(id, only, null).then().statusCode(409).body("code", is("CONTRIBUTOR_LAST_NAME"));
    moveName(id, only, id).then().statusCode(200).body("owner.id", is(id.toString()));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    var id = whoHasAWrongName();
    long name = read(id).extract().jsonPath().getLong("names[0].id");
    var body = contributorOf(authors.bookOfABody(Author.unique()));
    var gone = contributorOf(authors.book(Author.unique()));
    merge(body, contributorOf(authors.bookOfABody(Author.unique()))).then().statusCode(201);
    merge(id, gone).then().statusCode(201);

    moveName(id, Long.MAX_VALUE, null)
        .then()
        .statusCode(404)
        .body("code", is("CONTRIBUTOR_NAME_NOT_FOUND"));
    moveName(id, name, body)
        .then()
        .statusCode(409)
        .body("code", is("CONTRIBUTORS_OF_DIFFERENT_KINDS"));
    moveName(id, name, gone).then().statusCode(409).body("code", is("CONTRIBUTOR_MERGED"));
    moveName(id, name, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("CONTRIBUTOR_NOT_FOUND"));
    var path = "/v1/contributors/%s/names/%d".formatted(id, name);
    librarian().body("{}").put(path).then().statusCode(428);
    librarian().header("If-Match", "\"v1\"").body("{}").put(path).then().statusCode(412);
    librarian()
        .header("If-Match", "*")
        .body("{}")
        .put("/v1/contributors/%s/names/first".formatted(id))
        .then()
        .statusCode(404);
  }

  @RepeatedTest(3)
  void booksThatComeWhileANameGoesFollowIt() {
    var id = whoHasAWrongName();
    long name =
        read(id)
            .extract()
            .jsonPath()
            .getLong("names.find { it.name == '" + other.latin() + "' }.id");

    var answers =
        Race.of(
            BOOKS + 1,
            runner ->
                runner == 0
                    ? takeApart(id, name)
                    : Transactions.retrying(() -> authors.book(null, other.latin(), null))
                        .toString());

    assertThat(answers.subList(1, BOOKS + 1))
        .allSatisfy(
            book ->
                assertThat(contributorOf(UUID.fromString(book)))
                    .isEqualTo(UUID.fromString(answers.getFirst())));
  }

  private static String takeApart(UUID id, long name) {
    return librarian()
        .header("If-Match", "*")
        .body("{\"contributorId\": null}")
        .put("/v1/contributors/%s/names/%d".formatted(id, name))
        .path("owner.id");
  }
}
