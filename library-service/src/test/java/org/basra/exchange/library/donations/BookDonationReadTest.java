package org.basra.exchange.library.donations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookDonationReadTest {

  @Inject Records records;
  @Inject DonorAccounts accounts;

  @Test
  void membersSeeTheirOwnOffersInPages() {
    var donor = "donor " + unique();
    var older = Donations.offerOf(donor, 1);
    var newer = Donations.offerOf(donor, 1);

    String next =
        Donations.member(donor)
            .get(Donations.PATH + "?limit=1&count=true")
            .then()
            .statusCode(200)
            .body("items.id", contains(newer.toString()))
            .body("total", is(2))
            .extract()
            .path("next");

    Donations.member(donor)
        .get(Donations.PATH + "?limit=1&cursor=" + next)
        .then()
        .body("items.id", contains(older.toString()));
    librarian().get(Donations.PATH + "?cursor=" + next).then().statusCode(400);
    librarian()
        .get(Donations.PATH + "?status=OFFERED")
        .then()
        .body("items.id", hasItem(newer.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "aid-coordinator", "auditor", "admin"})
  void onlyLibrariansDecideAndTakeIntoStock(String role) {
    var someone = given().auth().oauth2(Tokens.role(role)).contentType("application/json");
    var path = Donations.PATH + "/" + UUID.randomUUID();

    someone.body("{}").post(path + "/acceptances").then().statusCode(403);
    someone.body("{}").post(path + "/accessions").then().statusCode(403);
    given().auth().oauth2(Tokens.role(role)).get(path + "/matches").then().statusCode(403);
  }

  @Test
  void donationsAreReadWithTheSameNumberOfStatementsHoweverManyThereAre() {
    for (int i = 0; i < 4; i++) {
      Donations.offerOf("a donor", 1, 1, 1);
    }

    assertThat(librarians(Donations.PATH + "?limit=4"))
        .isEqualTo(librarians(Donations.PATH + "?limit=1"))
        .isEqualTo(2);
  }

  @Test
  void creditsAreReadWithTheSameNumberOfStatementsHoweverManyThereAre() {
    var record = records.create();
    for (int i = 0; i < 3; i++) {
      var donation = Donations.accepted(1);
      Donations.accession(donation, Donations.lines(donation).getFirst(), record, unique())
          .then()
          .statusCode(200);
    }
    var credits = "/v1/records/%s/donation-credits".formatted(record);

    assertThat(librarians(credits + "?limit=3"))
        .isEqualTo(librarians(credits + "?limit=1"))
        .isEqualTo(2);
    given().get(credits + "?limit=2&count=true").then().body("total", is(3));
    given()
        .get("/v1/records/%s/donation-credits".formatted(UUID.randomUUID()))
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
  }

  private static long librarians(String path) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(path).then().statusCode(200));
  }

  @Test
  void whatIsKnownOfADonorIsForgottenAndTheBooksStay() {
    var donor = "donor " + unique();
    var donation = Donations.offerOf(donor, 1);
    var line = Donations.lines(donation).getFirst();
    Donations.decide(donation, Donations.verdict(line, 1, 0, null, null)).then().statusCode(200);
    var record = records.create();
    Donations.accession(donation, line, record, unique()).then().statusCode(200);
    var version = Donations.version(donation);

    int forgotten =
        QuarkusTransaction.requiringNew().call(() -> accounts.forget(Tokens.subject(donor)));

    assertThat(forgotten).isEqualTo(1);
    assertThat(Donations.version(donation)).isNotEqualTo(version);
    assertThat(Donations.get(donation).asString())
        .doesNotContain(Tokens.subject(donor).toString())
        .doesNotContain(Donations.NAME_EN);
    given()
        .get("/v1/records/%s/donation-credits".formatted(record))
        .then()
        .body("items.anonymous", contains(true));
  }
}
