package org.basra.exchange.library.duplicates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.duplicates.Offers.offer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DuplicateOfferReadTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecordWithACopyThatStays() {
    record = records.create();
    item(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "aid-coordinator", "auditor", "admin"})
  void onlyLibrariansOfferAndSeeOffers(String role) {
    var someone = given().auth().oauth2(Tokens.role(role)).contentType("application/json");

    someone.body(Offers.body(record, List.of("BX-1"))).post(Offers.PATH).then().statusCode(403);
    given().auth().oauth2(Tokens.role(role)).get(Offers.PATH).then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.role(role))
        .get(Offers.PATH + "/" + UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void strangersAndPartnersAreTurnedAway() {
    given().get(Offers.PATH).then().statusCode(401);
    given()
        .contentType("application/json")
        .body(Offers.body(record, List.of("BX-1")))
        .post(Offers.PATH)
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.partner("a-partner", "library:read", "library:write"))
        .get(Offers.PATH)
        .then()
        .statusCode(403);
  }

  @Test
  void theListGoesFromTheNewestToTheOldestInPages() {
    var older = id(offer(record, item(record)).then());
    var newer = id(offer(record, item(record)).then());

    String next =
        librarian()
            .get(Offers.PATH + "?limit=1&count=true")
            .then()
            .statusCode(200)
            .body("items.id", contains(newer.toString()))
            .extract()
            .path("next");

    librarian()
        .get(Offers.PATH + "?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.id", contains(older.toString()))
        .body("items", hasSize(1));
    librarian()
        .get("/v1/patrons?cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    for (int i = 0; i < 4; i++) {
      offer(record, item(record), item(record)).then().statusCode(201);
    }

    long forOne = statements("?limit=1");
    long forFour = statements("?limit=4");

    assertThat(forFour).isEqualTo(forOne).isEqualTo(2);
  }

  private static long statements(String query) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(Offers.PATH + query).then().statusCode(200));
  }
}
