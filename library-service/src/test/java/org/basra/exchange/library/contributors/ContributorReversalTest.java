package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.contributors.Authors.change;
import static org.basra.exchange.library.contributors.Authors.contributorOf;
import static org.basra.exchange.library.contributors.Authors.merged;
import static org.basra.exchange.library.contributors.Authors.moveName;
import static org.basra.exchange.library.contributors.Authors.read;
import static org.basra.exchange.library.contributors.Authors.reverse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two contributors were said to be one and are not. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ContributorReversalTest {

  @Inject Authors authors;

  private UUID contributor() {
    return contributorOf(authors.book(Author.unique()));
  }

  @Test
  void eachGetsItsNamesAndWhatWasSaidOfIt() {
    var one = Author.unique();
    var other = Author.unique();
    var id = contributorOf(authors.book(one));
    var otherId = contributorOf(authors.book(other));
    say(id, "[\"PS\"]", "{\"VIAF\": \"1\"}", one.latin());
    say(otherId, "[\"IQ\", \"PS\"]", "{\"VIAF\": \"2\", \"ISNI\": \"3\"}", other.latin());
    var merge = merged(id, otherId);
    say(id, "[\"IQ\", \"JO\", \"PS\"]", "{\"VIAF\": \"1\", \"ISNI\": \"3\"}", other.latin());

    reverse(merge)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("reversedAt", notNullValue());

    read(id)
        .body("names.name", containsInAnyOrder(one.arabic(), one.latin()))
        .body("latin", is(one.latin()))
        .body("origins", contains("JO", "PS"))
        .body("externalIds", is(Map.of("VIAF", "1")));
    read(otherId)
        .body("names.name", containsInAnyOrder(other.arabic(), other.latin()))
        .body("latin", is(other.latin()))
        .body("origins", contains("IQ", "PS"))
        .body("externalIds", is(Map.of("VIAF", "2", "ISNI", "3")));
  }

  private static void say(UUID id, String origins, String externalIds, String latin) {
    change(
            id,
            "{\"origins\": %s, \"externalIds\": %s, \"preferredLatin\": \"%s\"}"
                .formatted(origins, externalIds, latin))
        .then()
        .statusCode(200);
  }

  @Test
  void recordsGoBackWithTheNamesThatTheyUseAlsoThoseThatCameLater() {
    var one = Author.unique();
    var other = Author.unique();
    var mine = authors.book(one);
    var theirs = authors.book(other);
    var id = contributorOf(mine);
    var otherId = contributorOf(theirs);
    var merge = merged(id, otherId);
    var later = authors.book(other);
    change(id, "{\"origins\": [\"PS\"]}").then().statusCode(200);
    var tag = given().get("/v1/records/" + theirs).header("ETag");

    reverse(merge).then().statusCode(200);

    assertThat(contributorOf(mine)).isEqualTo(id);
    assertThat(contributorOf(theirs)).isEqualTo(otherId);
    assertThat(contributorOf(later)).isEqualTo(otherId);
    assertThat(contributorOf(authors.book(other))).isEqualTo(otherId);
    given().header("If-None-Match", tag).get("/v1/records/" + theirs).then().statusCode(200);
    given()
        .queryParam("q", other.mark())
        .queryParam("authorOrigin", "PS")
        .get("/v1/records")
        .then()
        .body("items", empty());
  }

  @Test
  void whoWasMergedBeforeLeadsToWhomItWasMergedInto() {
    var first = contributor();
    var second = contributor();
    var third = contributor();
    var fourth = contributor();
    merged(second, first);
    merged(third, second);
    var last = merged(fourth, third);

    reverse(last).then().statusCode(200);

    read(third).statusCode(200).body("names", hasSize(6));
    for (var gone : new UUID[] {first, second}) {
      read(gone).statusCode(301).header("Location", "/v1/contributors/" + third);
    }
  }

  @Test
  void theLastMergeIsTakenBackFirst() {
    var first = contributor();
    var second = contributor();
    var third = contributor();
    var inner = merged(second, first);
    var outer = merged(third, second);

    reverse(inner)
        .then()
        .statusCode(409)
        .body("code", is("CONTRIBUTOR_MERGE_NOT_REVERSIBLE"))
        .body("detail", is("The survivor is now " + third + "."));
    reverse(outer).then().statusCode(200);
    reverse(inner).then().statusCode(200);

    read(first).statusCode(200).body("records", is(1));
    reverse(inner).then().statusCode(409).body("code", is("MERGE_REVERSED"));
    reverse(UUID.randomUUID()).then().statusCode(404).body("code", is("MERGE_NOT_FOUND"));
  }

  @Test
  void nobodyIsLeftWithoutAName() {
    var one = Author.unique();
    var other = Author.unique();
    var id = contributorOf(authors.book(one));
    var merge = merged(id, contributorOf(authors.book(other)));
    var somebody = contributor();
    moveName(id, other.arabic(), somebody).then().statusCode(200);
    moveName(id, other.latin(), somebody).then().statusCode(200);

    reverse(merge).then().statusCode(409).body("code", is("CONTRIBUTOR_MERGE_NOT_REVERSIBLE"));
    moveName(somebody, other.arabic(), id).then().statusCode(200);
    moveName(id, one.arabic(), somebody).then().statusCode(200);
    moveName(id, one.latin(), somebody).then().statusCode(200);
    reverse(merge).then().statusCode(409).body("code", is("CONTRIBUTOR_MERGE_NOT_REVERSIBLE"));
  }

  @Test
  void mergesAreListedForBothOfThem() {
    var id = contributor();
    var other = contributor();
    var merge = merged(id, other);

    for (var one : new UUID[] {id, other}) {
      librarian()
          .get("/v1/contributor-merges?count=true&contributorId=" + one)
          .then()
          .statusCode(200)
          .body("total", is(1))
          .body("items.id", contains(merge.toString()));
    }
    librarian().get("/v1/contributor-merges?limit=1").then().body("items", hasSize(1));
    librarian()
        .get("/v1/contributor-merges/" + merge)
        .then()
        .statusCode(200)
        .header("ETag", "\"v0\"")
        .body("reversedAt", nullValue());
    librarian().get("/v1/contributor-merges/" + UUID.randomUUID()).then().statusCode(404);
  }

  @RepeatedTest(3)
  void ofManyReversalsAtOnceOneCounts() {
    var id = contributor();
    var merge = merged(id, contributor());

    var answers = Race.of(8, runner -> reverse(merge));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .extracting(Response::statusCode)
        .containsOnly(409);
    read(id).body("names", hasSize(2)).body("records", is(1));
  }
}
