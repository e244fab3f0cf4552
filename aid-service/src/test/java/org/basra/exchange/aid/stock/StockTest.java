package org.basra.exchange.aid.stock;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.arrived;
import static org.basra.exchange.aid.Consignments.deliver;
import static org.basra.exchange.aid.Consignments.shipped;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StockTest {

  private UUID product;
  private UUID origin;
  private UUID destination;

  /** Some of a product in the warehouse, some on the way, some where it was needed. */
  @BeforeEach
  void stockInThreePlaces() {
    product = medicine();
    origin = warehouse();
    destination = deliveryPoint();
    var lot = stocked(product, origin, 100, "A", in(500));
    var consignment = shipped(origin, destination, in(10), product, 20);
    deliver(consignment, arrived(lot, 20, 0, 0)).then().statusCode(200);
    shipped(origin, destination, in(10), product, 30);
  }

  private static RequestSpecification partner(String... scopes) {
    return given().auth().oauth2(Tokens.partner("institute", scopes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aid-coordinator", "warehouse", "pharmacist", "field-agent"})
  void aidStaffSeeAllOfIt(String role) {
    as(role)
        .get("/v1/stock?count=true&productId=" + product)
        .then()
        .statusCode(200)
        .body("total", is(3))
        .body("items.onHand", containsInAnyOrder(50, 20, 30))
        .body(
            "items.locationId",
            containsInAnyOrder(
                origin.toString(), destination.toString(), Location.ON_THE_WAY.toString()));
  }

  @Test
  void partnersSeeWarehousesAndNeitherTheWayNorDeliveryPoints() {
    partner("aid:read")
        .get("/v1/stock?count=true&productId=" + product)
        .then()
        .statusCode(200)
        .body("total", is(1))
        .body("items", hasSize(1))
        .body("items.locationId", everyItem(is(origin.toString())));
    for (var hidden : new UUID[] {destination, Location.ON_THE_WAY}) {
      partner("aid:read")
          .get("/v1/stock?count=true&locationId=" + hidden)
          .then()
          .statusCode(200)
          .body("total", is(0))
          .body("items", hasSize(0));
    }
  }

  @Test
  void aPageOfAPartnerIsNotAPageOfStaff() {
    String next =
        coordinator().get("/v1/stock?limit=1&productId=" + product).then().extract().path("next");
    partner("aid:read")
        .get("/v1/stock?limit=1&productId=%s&cursor=%s".formatted(product, next))
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void othersSeeNone() {
    partner("library:read").get("/v1/stock").then().statusCode(403);
    partner("aid:write").get("/v1/stock").then().statusCode(403);
    as("member").get("/v1/stock").then().statusCode(403);
    as("auditor").get("/v1/stock").then().statusCode(403);
    given().get("/v1/stock").then().statusCode(401);
  }
}
