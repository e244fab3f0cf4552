package org.basra.exchange.library.contributors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.basra.exchange.platform.transaction.Transactions;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ContributorRaceTest {

  private static final int BOOKS = 8;

  @Inject Authors authors;

  @RepeatedTest(3)
  void booksThatComeDuringAMergeBelongToTheSurvivor() {
    var other = Author.unique();
    var id = Authors.contributorOf(authors.book(Author.unique()));
    var otherId = Authors.contributorOf(authors.book(other));

    Race.of(
        BOOKS + 1,
        runner ->
            runner == 0
                ? Authors.merge(id, otherId).then().extract().statusCode()
                : Transactions.retrying(() -> authors.book(other)));

    given().get("/v1/contributors/" + id).then().statusCode(200).body("records", is(BOOKS + 2));
  }

  @RepeatedTest(3)
  void booksThatComeWhileAnOriginIsSaidHaveIt() {
    var author = Author.unique();
    var id = Authors.contributorOf(authors.book(author));

    Race.of(
        BOOKS + 1,
        runner ->
            runner == 0
                ? librarian()
                    .header("If-Match", "*")
                    .body("{\"origins\": [\"PS\"]}")
                    .put("/v1/contributors/" + id)
                    .statusCode()
                : Transactions.retrying(() -> authors.book(author)));

    given()
        .queryParam("q", author.mark())
        .queryParam("authorOrigin", "PS")
        .get("/v1/records")
        .then()
        .body("items", hasSize(BOOKS + 1));
  }

  @RepeatedTest(3)
  void originsOfTwoAuthorsThatAreSaidAtOnceBothCount() {
    var one = Author.unique();
    var other = Author.unique();
    var record = authors.sharedBook(one, other);
    var ids =
        given()
            .get("/v1/records/" + record)
            .then()
            .extract()
            .jsonPath()
            .getList("contributors.contributorId", String.class);

    var statuses =
        Race.of(
            2,
            runner ->
                librarian()
                    .header("If-Match", "*")
                    .body("{\"origins\": [\"%s\"]}".formatted(runner == 0 ? "PS" : "IQ"))
                    .put("/v1/contributors/" + ids.get(runner))
                    .statusCode());

    assertThat(statuses).containsOnly(200);
    given()
        .queryParam("q", one.mark())
        .queryParam("facets", true)
        .get("/v1/records")
        .then()
        .body("facets.origins.value", contains("IQ", "PS"));
  }
}
