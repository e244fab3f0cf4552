package org.basra.exchange.aid.products;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.define;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AidItemTest {

  private static final String NAME = "'name': {'ar': 'دواء', 'en': 'Medicine'}";

  @Test
  void aMedicineIsToldByInnStrengthAndForm() {
    coordinator()
        .get("/v1/products/" + medicine())
        .then()
        .statusCode(200)
        .header("ETag", is("\"v0\""))
        .body("name.ar", is("أموكسيسيلين"))
        .body("inn", is("amoxicillin"))
        .body("unit", is("capsule"));
  }

  @Test
  void whatIsMissingOfAMedicineIsPointedAt() {
    define(json("{%s, 'kind': 'MEDICINE', 'strength': '5 mg', 'unit': 'tablet'}", quoted()))
        .statusCode(422)
        .body("code", is("MEDICINE_INCOMPLETE"))
        .body("title", is("للدواء اسم دولي غير مملوك وتركيز وشكل صيدلاني"))
        .body("errors.pointer", is(List.of("/inn", "/form")));
  }

  @Test
  void educationalSuppliesHaveNoInn() {
    coordinator().get("/v1/products/" + schoolKit()).then().body("inn", nullValue());
    define(json("{%s, 'kind': 'EDUCATIONAL', 'inn': 'amoxicillin', 'unit': 'kit'}", quoted()))
        .statusCode(422)
        .body("code", is("NOT_A_MEDICINE"))
        .body("errors.pointer", is(List.of("/inn")));
  }

  private static String quoted() {
    return NAME.replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind': 'EDUCATIONAL', 'unit': 'kit'}|422|/name",
        "{'name': {'ar': ' ', 'en': 'a'}, 'kind': 'EDUCATIONAL', 'unit': 'kit'}|422|/name/ar",
        "{'name': {'ar': 'أ'}, 'kind': 'EDUCATIONAL', 'unit': 'kit'}|422|/name/en",
        "{'name': {'ar': 'أ', 'en': 'a'}, 'unit': 'kit'}|422|/kind",
        "{'name': {'ar': 'أ', 'en': 'a'}, 'kind': 0, 'unit': 'kit'}|422|/kind",
        "{'name': {'ar': 'أ', 'en': 'a'}, 'kind': 'EDUCATIONAL', 'unit': ''}|422|/unit",
        "{'name': {'ar': 'أ', 'en': 'a'}, 'kind': 'MEDICINE', 'inn': 'دواء'}|422|/inn",
        "{'name': {'ar': 'أ', 'en': 'a'}, 'kind': 'EDUCATIONAL', 'unit': 'k', 'x': 1}|400|/x",
      })
  void whatIsWrongIsPointedAt(String body, int status, String pointer) {
    define(json(body)).statusCode(status).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void onlyTheNamesChangeAndOnlyForWhoReadThem() {
    var product = medicine();
    var body = json("{'name': {'ar': 'أموكسيسيلين كبسول', 'en': 'Amoxicillin capsules'}}");

    coordinator()
        .body(body)
        .put("/v1/products/" + product)
        .then()
        .statusCode(428)
        .body("code", is("VERSION_REQUIRED"));
    coordinator()
        .header("If-Match", "\"v3\"")
        .body(body)
        .put("/v1/products/" + product)
        .then()
        .statusCode(412);
    coordinator()
        .header("If-Match", "\"v0\"")
        .body(body)
        .put("/v1/products/" + product)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("name.en", is("Amoxicillin capsules"));
    coordinator()
        .header("If-None-Match", "\"v1\"")
        .get("/v1/products/" + product)
        .then()
        .statusCode(304);
  }

  @Test
  void aMissingProductIsNamed() {
    coordinator()
        .get("/v1/products/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("PRODUCT_NOT_FOUND"));
    coordinator()
        .header("If-Match", "*")
        .body(json("{'name': {'ar': 'أ', 'en': 'a'}}"))
        .put("/v1/products/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void aListShowsOneKind() {
    schoolKit();
    medicine();
    coordinator()
        .get("/v1/products?kind=EDUCATIONAL")
        .then()
        .statusCode(200)
        .body("items.kind", everyItem(is("EDUCATIONAL")));
  }

  @Test
  void theSameKeyDefinesOneProduct() {
    var key = UUID.randomUUID().toString();
    var body = json("{%s, 'kind': 'EDUCATIONAL', 'unit': 'kit'}", quoted());
    String first =
        coordinator()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/products")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    coordinator()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/products")
        .then()
        .statusCode(201)
        .body("id", is(first));
    coordinator()
        .header("Idempotency-Key", key)
        .body(body.replace("kit", "box"))
        .post("/v1/products")
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void partnersWithTheScopeReadProductsAndDefineNone() {
    given()
        .auth()
        .oauth2(Tokens.partner("institute", "aid:read"))
        .get("/v1/products")
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.partner("institute", "library:read"))
        .get("/v1/products")
        .then()
        .statusCode(403);
    as("warehouse").body("{}").post("/v1/products").then().statusCode(403);
    given().get("/v1/products").then().statusCode(401);
  }
}
