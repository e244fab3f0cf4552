package org.basra.exchange.library.donations;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BookDonationTest {

  @Inject Records records;

  private static String credits(UUID record) {
    return "/v1/records/%s/donation-credits".formatted(record);
  }

  @Test
  void aMembersOfferWaitsForALibrarian() {
    var donor = "donor " + unique();

    Donations.member(donor)
        .body(Donations.body(Donations.CREDIT, Donations.line("عائد إلى حيفا", 2)))
        .post(Donations.PATH)
        .then()
        .statusCode(201)
        .header("ETag", is("\"v0\""))
        .body("donorAccount", is(Tokens.subject(donor).toString()))
        .body("creditName.en", is(Donations.NAME_EN))
        .body("status", is("OFFERED"))
        .body("lines[0].title", is("عائد إلى حيفا"))
        .body("lines[0].isbn", is("9789953710000"))
        .body("lines[0].accepted", is(0))
        .body("decidedAt", nullValue());
  }

  @Test
  void whatIsOfferedAtTheDeskBelongsToNoAccount() {
    librarian()
        .body(Donations.body("null", Donations.line("عائد إلى حيفا", 2)))
        .post(Donations.PATH)
        .then()
        .statusCode(201)
        .body("donorAccount", nullValue())
        .body("creditName", nullValue());
  }

  @Test
  void booksAreKeptTakenIntoStockAndCredited() {
    var donation = Donations.accepted(2);
    var line = Donations.lines(donation).getFirst();
    var record = records.create();
    var barcode = unique();
    given().get(credits(record)).then().statusCode(200).body("items", empty());

    Donations.accession(donation, line, record, barcode)
        .then()
        .statusCode(200)
        .body("status", is("ACCEPTED"))
        .body("lines[0].accessioned", is(1));
    Donations.accession(donation, line, record, unique())
        .then()
        .statusCode(200)
        .header("ETag", is(Donations.version(donation)))
        .body("status", is("COMPLETED"))
        .body("endedAt", notNullValue());

    given()
        .get(credits(record) + "?count=true")
        .then()
        .body("items.name.ar", contains(Donations.NAME_AR))
        .body("items.anonymous", contains(false))
        .body("items.copies", contains(2))
        .body("total", is(1));
    given()
        .get("/v1/items?barcode=" + barcode)
        .then()
        .body("items[0].recordId", is(record.toString()))
        .body("items[0].available", is(true));
  }

  @Test
  void aDonorMayBeNamedNoMore() {
    var donor = "donor " + unique();
    var donation = Donations.offerOf(donor, 1);
    var line = Donations.lines(donation).getFirst();
    Donations.decide(donation, Donations.verdict(line, 1, 0, null, null)).then().statusCode(200);
    var record = records.create();
    Donations.accession(donation, line, record, unique()).then().statusCode(200);

    Donations.member(donor)
        .header("If-Match", Donations.version(donation))
        .body("{}")
        .put("%s/%s/credit".formatted(Donations.PATH, donation))
        .then()
        .statusCode(200)
        .body("creditName", nullValue());

    given()
        .get(credits(record))
        .then()
        .body("items", hasSize(1))
        .body("items[0].name", nullValue())
        .body("items[0].anonymous", is(true));
    Donations.member(donor)
        .header("If-Match", "\"v0\"")
        .body("{}")
        .put("%s/%s/credit".formatted(Donations.PATH, donation))
        .then()
        .statusCode(412);
  }

  @Test
  void anOfferIsTakenBackUntilItIsDecided() {
    var donor = "donor " + unique();
    var withdrawn = Donations.offerOf(donor, 1);
    var path = Donations.PATH + "/%s/withdrawals";

    Donations.member(donor)
        .post(path.formatted(withdrawn))
        .then()
        .statusCode(200)
        .body("status", is("WITHDRAWN"))
        .body("creditName", nullValue());

    var line = Donations.lines(withdrawn).getFirst();
    Donations.decide(withdrawn, Donations.verdict(line, 1, 0, null, null))
        .then()
        .statusCode(409)
        .body("code", is("BOOK_DONATION_NOT_OFFERED"))
        .body("detail", is("It is WITHDRAWN"));
    Donations.member(donor).post(path.formatted(withdrawn)).then().statusCode(409);
    Donations.member(donor)
        .header("If-Match", Donations.version(withdrawn))
        .body("{\"creditName\": %s}".formatted(Donations.CREDIT))
        .put("%s/%s/credit".formatted(Donations.PATH, withdrawn))
        .then()
        .statusCode(409)
        .body("code", is("BOOK_DONATION_WITHOUT_CREDIT"));
  }

  @Test
  void aForeignOfferIsNotThere() {
    var foreign = Donations.offerOf("donor " + unique(), 1);
    var other = "donor " + unique();

    Donations.member(other).get(Donations.PATH + "/" + foreign).then().statusCode(404);
    Donations.member(other)
        .post(Donations.PATH + "/%s/withdrawals".formatted(foreign))
        .then()
        .statusCode(404)
        .body("code", is("BOOK_DONATION_NOT_FOUND"));
    Donations.member(other).get(Donations.PATH).then().statusCode(200).body("items", empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'lines': []|422|/lines",
        "'lines': [{'title': ' ', 'copies': 1, 'condition': 'GOOD'}]|422|/lines/0/title",
        "'lines': [{'title': 'T', 'copies': 0, 'condition': 'GOOD'}]|422|/lines/0/copies",
        "'lines': [{'title': 'T', 'copies': 51, 'condition': 'GOOD'}]|422|/lines/0/copies",
        "'lines': [{'title': 'T', 'copies': 1}]|422|/lines/0/condition",
        "'lines': [{'title': 'T', 'copies': 1, 'condition': 'GOOD', 'isbn': '12'}]|422|/lines/0/isbn",
        "'lines': [{'title': 'T', 'copies': 1, 'condition': 'GOOD', 'year': 9}]|422|/lines/0/year",
        "'lines': [null]|422|/lines/0",
        "'creditName': {'ar': 'ع'}|422|/creditName/en",
        "'donorAccount': null|400|/donorAccount",
      })
  void whatIsWrongIsPointedAt(String wrong, int status, String pointer) {
    Donations.member("a donor")
        .body("{'donorKind': 'PERSON', %s}".formatted(wrong).replace('\'', '"'))
        .post(Donations.PATH)
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void askingAgainWithTheSameKeyIsOneOffer() {
    var donor = "donor " + unique();
    var key = unique();
    var body = Donations.body("null", Donations.line("T", 1));

    var first =
        id(
            Donations.member(donor)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Donations.PATH)
                .then());

    Donations.member(donor)
        .header("Idempotency-Key", key)
        .body(body)
        .post(Donations.PATH)
        .then()
        .statusCode(201)
        .body("id", is(first.toString()));
  }
}
