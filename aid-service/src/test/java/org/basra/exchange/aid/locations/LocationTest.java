package org.basra.exchange.aid.locations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.unique;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.testing.SharedData;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LocationTest {

  private static ValidatableResponse add(String code, String kind, String governorate) {
    return coordinator()
        .body(
            json(
                "{'code': '%s', 'name': {'ar': 'مستودع', 'en': 'Store'}, 'kind': '%s',"
                    + " 'governorate': '%s'}",
                code, kind, governorate))
        .post("/v1/locations")
        .then();
  }

  /** Code and level of the places in the file, by country. */
  private static Stream<String[]> places() throws IOException {
    var file = SharedData.file("aid/pcodes/pcodes_pse_irq_transit.csv");
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).limit(1_000);
  }

  private static boolean isGovernorate(String[] place) {
    return place[1].equals(place[0].equals("PSE") ? "2" : "1");
  }

  private static List<String> codes(boolean governorates) throws IOException {
    return places()
        .filter(place -> isGovernorate(place) == governorates)
        .map(place -> place[2])
        .toList();
  }

  @Test
  void everyGovernorateOfTheRealListIsAPlaceAndNothingFinerOrWiderIs() throws IOException {
    var governorates = codes(true);
    var others = codes(false);

    assertThat(governorates).hasSize(18 + 16 + 27 + 8 + 14).contains("IQG02", "PS0275");
    assertThat(governorates).allMatch(code -> code.matches(Location.GOVERNORATE));
    assertThat(others).hasSizeGreaterThan(500).contains("IQG02Q01", "PS02");
    assertThat(others).noneMatch(code -> code.matches(Location.GOVERNORATE));
  }

  @Test
  void theDatabaseKnowsTheSameGovernorates() throws IOException {
    for (var code : List.of("IQG18", "PS0101", "JO-AM", "EG35", "LB8", "SY14")) {
      add(unique(), "WAREHOUSE", code).statusCode(201).body("governorate", is(code));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IQG02Q01", "PS02", "PS027501", "Basra", "32.5,44.4", "iqg02", ""})
  void aFinerOrForeignPlaceIsRefused(String governorate) {
    add(unique(), "WAREHOUSE", governorate)
        .statusCode(422)
        .body("errors.pointer", hasItem("/governorate"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'code': 'X'|422|/code",
        "'code': 'a b'|422|/code",
        "'code': 'OK-1', 'kind': 'PORT'|422|/kind",
        "'code': 'OK-1', 'address': 'x'|400|/address",
      })
  void whatIsWrongIsPointedAt(String fields, int status, String pointer) {
    coordinator()
        .body(json("{%s}", fields.replace('\'', '"')))
        .post("/v1/locations")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void aCodeBelongsToOneLocation() {
    var code = unique();
    add(code, "WAREHOUSE", "IQG02").statusCode(201);
    add(code, "TRANSIT", "IQG02").statusCode(409).body("code", is("LOCATION_CODE_TAKEN"));
  }

  @Test
  void goodsOnTheWayAreAtNoPlace() {
    coordinator()
        .get("/v1/locations/" + Location.ON_THE_WAY)
        .then()
        .statusCode(200)
        .body("kind", is("TRANSIT"))
        .body("governorate", nullValue());
  }

  @Test
  void onlyTheNamesChange() {
    var location = warehouse();
    var body = json("{'name': {'ar': 'المستودع الرئيس', 'en': 'Main store'}}");
    coordinator().body(body).put("/v1/locations/" + location).then().statusCode(428);
    coordinator()
        .header("If-Match", "\"v0\"")
        .body(body)
        .put("/v1/locations/" + location)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("name.ar", is("المستودع الرئيس"));
    coordinator()
        .header("If-Match", "\"v0\"")
        .body(body)
        .put("/v1/locations/" + location)
        .then()
        .statusCode(412)
        .body("code", is("VERSION_MISMATCH"));
    coordinator()
        .header("If-None-Match", "\"v1\"")
        .get("/v1/locations/" + location)
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aid-coordinator", "warehouse", "pharmacist", "field-agent"})
  void aidStaffSeeDeliveryPoints(String role) {
    var point = deliveryPoint();
    as(role).get("/v1/locations/" + point).then().statusCode(200);
    as(role)
        .get("/v1/locations?kind=DELIVERY_POINT")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(point.toString()))
        .body("items.kind", everyItem(is("DELIVERY_POINT")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "librarian", "auditor", "admin"})
  void nobodyElseSeesLocations(String role) {
    as(role).get("/v1/locations").then().statusCode(403);
    as(role).get("/v1/locations/" + deliveryPoint()).then().statusCode(403);
  }

  @Test
  void partnersSeeNoLocations() {
    given()
        .auth()
        .oauth2(Tokens.partner("institute", "aid:read", "aid:write"))
        .get("/v1/locations")
        .then()
        .statusCode(403);
  }

  @Test
  void aMissingLocationIsNamed() {
    coordinator()
        .get("/v1/locations/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("LOCATION_NOT_FOUND"));
  }
}
