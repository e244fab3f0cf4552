package org.basra.exchange.library.patrons;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.register;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PatronTest {

  private static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member"));
  }

  private static ValidatableResponse change(UUID patron, String version) {
    return librarian()
        .header("If-Match", version)
        .body("{\"category\": \"SCHOLAR\", \"status\": \"BLOCKED\"}")
        .put("/v1/patrons/" + patron)
        .then();
  }

  @Test
  void aPatronNeedsNoAccountAndNoName() {
    var card = unique();

    var created = register("{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\"}".formatted(card));

    created.statusCode(201).body("status", is("ACTIVE")).body("account", nullValue());
    librarian().get("/v1/patrons?cardNumber=" + card).then().body("items", hasSize(1));
  }

  @Test
  void aCardAndAnAccountBelongToOnePatron() {
    var name = "reader " + unique();
    var patron = patronOf(name);
    String card = librarian().get("/v1/patrons/" + patron).path("cardNumber");

    register("{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\"}".formatted(card))
        .statusCode(409)
        .body("code", is("CARD_NUMBER_TAKEN"));
    register(
            "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\", \"account\": \"%s\"}"
                .formatted(unique(), Tokens.subject(name)))
        .statusCode(409)
        .body("code", is("ACCOUNT_TAKEN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'cardNumber': 'ab', 'category': 'PUBLIC'}|422|/cardNumber",
        "{'cardNumber': 'بطاقة', 'category': 'PUBLIC'}|422|/cardNumber",
        "{'category': 'PUBLIC'}|422|/cardNumber",
        "{'cardNumber': 'CARD-77', 'category': 'FRIEND'}|422|/category",
        "{'cardNumber': 'CARD-77', 'category': 'PUBLIC', 'account': 'me'}|422|/account",
        "{'cardNumber': 'CARD-77', 'category': 'PUBLIC', 'expiresOn': '31.1.2027'}|422|/expiresOn",
        "{'cardNumber': 'CARD-77', 'category': 'PUBLIC', 'status': 'BLOCKED'}|400|/status",
      })
  void whatIsWrongIsPointedAt(String body, int status, String pointer) {
    register(body.replace('\'', '"')).statusCode(status).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void aDateThatNoDatabaseHoldsIsRefused() {
    register(
            "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\", \"expiresOn\": \"+99999999-01-01\"}"
                .formatted(unique()))
        .statusCode(422);
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    var patron = patron();

    change(patron, "\"v7\"").statusCode(412).body("code", is("VERSION_MISMATCH"));
    change(patron, "\"v0\"")
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("category", is("SCHOLAR"));
    librarian()
        .header("If-None-Match", "\"v1\"")
        .get("/v1/patrons/" + patron)
        .then()
        .statusCode(304);
  }

  @Test
  void membersReadThemselvesAndNobodyElse() {
    var name = "reader " + unique();
    var own = patronOf(name);
    var foreign = patron();

    member(name).get("/v1/patrons/" + own).then().statusCode(200);
    member(name)
        .get("/v1/patrons/" + foreign)
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
    member(name).get("/v1/patrons").then().statusCode(403);
    given().get("/v1/patrons/" + own).then().statusCode(401);
  }

  @Test
  void theListGoesFromTheNewestToTheOldestInPages() {
    var older = patron();
    var newer =
        id(register("{\"cardNumber\": \"%s\", \"category\": \"YOUTH\"}".formatted(unique())));

    String next = librarian().get("/v1/patrons?limit=1&count=true").then().extract().path("next");

    librarian()
        .get("/v1/patrons?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    librarian()
        .get("/v1/loans?limit=1&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
    librarian()
        .get("/v1/patrons?limit=200")
        .then()
        .body("items.id", hasItem(older.toString()))
        .body("items.id", hasItem(newer.toString()));
  }
}
