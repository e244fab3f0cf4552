package org.basra.exchange.library.items;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ItemChangeTest {

  @Inject Records records;

  private UUID record;
  private String place;

  @BeforeEach
  void aRecord() {
    record = records.create();
    place = place();
  }

  private ValidatableResponse add(String barcode, String callNumber) {
    return librarian()
        .body(
            """
            {"barcode": "%s", "location": "%s", "itemType": "REFERENCE", "callNumber": "%s",
             "condition": "NEW"}
            """
                .formatted(barcode, place, callNumber))
        .post("/v1/records/%s/items".formatted(record))
        .then();
  }

  private static String change(String location, String callNumber) {
    return """
        {"location": "%s", "itemType": "PERIODICAL", "callNumber": %s, "condition": "WORN"}
        """
        .formatted(location, callNumber);
  }

  @Test
  void anItemHasAKindACallNumberAndACondition() {
    add(unique(), "892.736 كنف")
        .statusCode(201)
        .body("itemType", is("REFERENCE"))
        .body("callNumber", is("892.736 كنف"))
        .body("condition", is("NEW"))
        .body("withdrawalReason", nullValue());
  }

  @Test
  void anItemOfWhichNothingIsSaidIsABookInGoodCondition() {
    librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"%s\"}".formatted(unique(), place))
        .post("/v1/records/%s/items".formatted(record))
        .then()
        .statusCode(201)
        .body("itemType", is("BOOK"))
        .body("callNumber", nullValue())
        .body("condition", is("GOOD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " x", "x "})
  void aCallNumberBeginsAndEndsWithACharacter(String callNumber) {
    add(unique(), callNumber).statusCode(422).body("errors.pointer", hasItem("/callNumber"));
  }

  @Test
  void anItemIsChangedByWhoHasReadIt() {
    var barcode = unique();
    add(barcode, "A 1").statusCode(201);
    var path = "/v1/items/" + itemId(barcode);
    librarian().body(change("ELSEWHERE", "null")).put(path).then().statusCode(428);

    librarian()
        .header("If-Match", "\"v0\"")
        .body(change("ELSEWHERE", "null"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"v2\"")
        .body("location", is("ELSEWHERE"))
        .body("itemType", is("PERIODICAL"))
        .body("callNumber", nullValue())
        .body("condition", is("WORN"))
        .body("barcode", is(barcode));

    given().get(path).then().header("ETag", "\"v2\"").body("location", is("ELSEWHERE"));
    librarian()
        .header("If-Match", "\"v0\"")
        .body(change("ELSEWHERE", "null"))
        .put(path)
        .then()
        .statusCode(412);
  }

  @Test
  void anItemThatIsOutIsChangedByWhoKnowsThatItIs() {
    var barcode = unique();
    add(barcode, "A 1").statusCode(201);
    librarian()
        .header("If-Match", "\"v0\"")
        .body(change(place, "\"A 2\"").replace("PERIODICAL", "BOOK"))
        .put("/v1/items/" + itemId(barcode))
        .then()
        .statusCode(200);
    var loan = id(checkOut(barcode, patron()).then());
    var path = "/v1/items/" + itemId(barcode);
    librarian()
        .header("If-Match", "\"v2\"")
        .body(change(place, "\"A 3\""))
        .put(path)
        .then()
        .statusCode(412)
        .header("ETag", "\"v3\"");
    librarian()
        .header("If-Match", "\"v3\"")
        .body(change(place, "\"A 3\""))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"v5\"")
        .body("available", is(false));
    step(loan, "returns").then().statusCode(200);
    given().get(path).then().header("ETag", "\"v4\"");
  }

  @Test
  void onlyLibrariansChangeItems() {
    var path = "/v1/items/" + UUID.randomUUID();
    var body = change("X", "null");
    librarian().header("If-Match", "*").body(body).put(path).then().statusCode(404);
    librarian()
        .header("If-Match", "*")
        .body("{\"location\": \"X\"}")
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/itemType"))
        .body("errors.pointer", hasItem("/condition"));
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .contentType("application/json")
        .body(body)
        .put(path)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({"'', 3", "callNumber=892, 2", "callNumber=892.736, 1", "status=AVAILABLE, 3"})
  void itemsAreFoundByPlaceCallNumberAndStatus(String filter, int found) {
    add(unique(), "892.736 KAN").statusCode(201);
    add(unique(), "892_7").statusCode(201);
    add(unique(), "956.7").statusCode(201);

    given()
        .get("/v1/items?count=true&location=" + place + "&" + filter)
        .then()
        .statusCode(200)
        .body("total", is(found))
        .body("items.location", hasItem(place));
  }

  @Test
  void aCallNumberIsTakenAsItIsWritten() {
    add(unique(), "892_7").statusCode(201);
    add(unique(), "892%7").statusCode(201);
    add(unique(), "892!7").statusCode(201);

    for (var callNumber : new String[] {"892_", "892%", "892!"}) {
      given()
          .queryParam("location", place)
          .queryParam("callNumber", callNumber)
          .get("/v1/items")
          .then()
          .body("items.callNumber", contains(callNumber + "7"));
    }
    given()
        .get("/v1/items?status=WITHDRAWN&location=" + place)
        .then()
        .statusCode(200)
        .body("items", empty());
    given().get("/v1/items?status=NOWHERE").then().statusCode(400);
  }

  @Test
  void aCursorBelongsToItsFilter() {
    add(unique(), "A 1").statusCode(201);
    add(unique(), "A 2").statusCode(201);
    var list = "/v1/items?limit=1&location=" + place;
    String next = given().get(list).path("next");

    given()
        .queryParam("cursor", next)
        .get(list)
        .then()
        .statusCode(200)
        .body("items.callNumber", contains("A 1"));
    given().queryParam("cursor", next).get("/v1/items?limit=1").then().statusCode(400);
  }

  @Test
  void theListCostsTheSameHoweverLongItIs() {
    for (int i = 0; i < 4; i++) {
      add(unique(), "A " + i).statusCode(201);
    }
    assertThat(statements("&limit=4")).isEqualTo(statements("&limit=1")).isPositive();
  }

  private long statements(String query) {
    return SqlStatements.fewestDuring(
        "library", () -> given().get("/v1/items?location=" + place + query).then().statusCode(200));
  }
}
