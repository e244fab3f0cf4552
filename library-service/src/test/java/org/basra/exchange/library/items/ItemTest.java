package org.basra.exchange.library.items;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ItemTest {

  @Inject Records records;

  private UUID recordId;

  @BeforeEach
  void aRecord() {
    recordId = records.create();
  }

  @Test
  void aNewItemHasAPlaceAVersionAndIsAvailable() {
    var barcode = barcode();

    var place =
        add(barcode)
            .statusCode(201)
            .header("ETag", "\"v0\"")
            .header("Location", startsWith("/v1/items/"))
            .body("recordId", is(recordId.toString()))
            .body("available", is(true))
            .extract()
            .header("Location");

    given()
        .get(place)
        .then()
        .statusCode(200)
        .header("ETag", "\"v0\"")
        .body("barcode", is(barcode))
        .body("location", is("BASRA-MAIN"))
        .body("status", is("AVAILABLE"));
    given().header("If-None-Match", "\"v0\"").get(place).then().statusCode(304);
  }

  @Test
  void aBarcodeBelongsToOneItem() {
    var barcode = barcode();
    add(barcode).statusCode(201);

    add(barcode).statusCode(409).body("code", is("BARCODE_TAKEN"));
  }

  @Test
  void ofManyWhoGiveOneBarcodeOneSucceeds() {
    var barcode = barcode();

    var statuses = Race.of(8, i -> add(barcode).extract().statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "has space", "رقم", "x_1", "123456789012345678901234567890123"})
  void aBarcodeIsThreeToThirtyTwoLettersDigitsOrHyphens(String barcode) {
    add(barcode).statusCode(422).body("errors.pointer", hasItem("/barcode"));
  }

  @Test
  void anItemNeedsAKnownRecord() {
    add(UUID.randomUUID(), barcode()).statusCode(404).body("code", is("RECORD_NOT_FOUND"));
    given()
        .get("/v1/records/" + UUID.randomUUID() + "/items")
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
  }

  @Test
  void onlyLibrariansAddItems() {
    var body = "{\"barcode\": \"%s\", \"location\": \"X\"}".formatted(barcode());
    var items = "/v1/records/" + recordId + "/items";

    given().contentType(ContentType.JSON).body(body).post(items).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .contentType(ContentType.JSON)
        .body(body)
        .post(items)
        .then()
        .statusCode(403);
  }

  @Test
  void itemsAreFoundByBarcodeAndByRecord() {
    var first = barcode();
    var second = barcode();
    add(first).statusCode(201);
    add(second).statusCode(201);

    given()
        .queryParam("barcode", first)
        .get("/v1/items")
        .then()
        .statusCode(200)
        .body("items.barcode", contains(first));
    given().queryParam("barcode", "nobody").get("/v1/items").then().body("items", empty());
    given()
        .queryParam("count", true)
        .get("/v1/records/" + recordId + "/items")
        .then()
        .statusCode(200)
        .body("items.barcode", contains(first, second))
        .body("total", is(2));
    given()
        .queryParam("limit", 1)
        .get("/v1/items")
        .then()
        .statusCode(200)
        .body("items.barcode", contains(second));
  }

  @Test
  void pagesOfItemsFollowEachOther() {
    for (int i = 0; i < 3; i++) {
      add(barcode()).statusCode(201);
    }
    var list = "/v1/records/" + recordId + "/items?limit=2";

    String next = given().get(list).then().body("items", hasSize(2)).extract().path("next");

    given().queryParam("cursor", next).get(list).then().body("items", hasSize(1));
  }

  @Test
  void anUnknownItemIsNotFound() {
    given()
        .get("/v1/items/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("ITEM_NOT_FOUND"));
  }

  @Test
  void aLentItemIsNotAvailableAndItsVersionShowsIt() {
    var barcode = barcode();
    var place = add(barcode).extract().header("Location");
    LibraryCalls.checkOut(barcode, LibraryCalls.patron()).then().statusCode(201);

    given()
        .header("If-None-Match", "\"v0\"")
        .get(place)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("available", is(false))
        .body("status", is("AVAILABLE"));
  }

  @Test
  void aListCostsTheSameFewStatementsHoweverLongItIs() {
    add(barcode()).statusCode(201);
    var list = "/v1/records/" + recordId + "/items";
    Runnable read = () -> given().get(list).then().statusCode(200);
    long forOne = SqlStatements.fewestDuring("library", read);
    for (int i = 0; i < 5; i++) {
      add(barcode()).statusCode(201);
    }

    long forSix = SqlStatements.fewestDuring("library", read);

    assertThat(forOne).isEqualTo(2);
    assertThat(forSix).isEqualTo(forOne);
  }

  private static String barcode() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private ValidatableResponse add(String barcode) {
    return add(recordId, barcode);
  }

  private static ValidatableResponse add(UUID record, String barcode) {
    return given()
        .auth()
        .oauth2(Tokens.role("librarian"))
        .contentType(ContentType.JSON)
        .body("{\"barcode\": \"%s\", \"location\": \"BASRA-MAIN\"}".formatted(barcode))
        .post("/v1/records/" + record + "/items")
        .then();
  }
}
