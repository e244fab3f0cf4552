package org.basra.exchange.aid.consignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.allocate;
import static org.basra.exchange.aid.Consignments.cancel;
import static org.basra.exchange.aid.Consignments.need;
import static org.basra.exchange.aid.Consignments.plan;
import static org.basra.exchange.aid.Consignments.planned;
import static org.basra.exchange.aid.Consignments.shipped;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.aid.locations.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConsignmentTest {

  @Test
  void aPlanSaysWhatGoesWhere() {
    var medicine = medicine();
    plan(warehouse(), deliveryPoint(), in(10), need(medicine, 60), need(schoolKit(), 5))
        .statusCode(201)
        .header("ETag", is("\"v0\""))
        .body("status", is("PLANNED"))
        .body("needs", hasSize(2))
        .body("needs[0].productId", is(medicine.toString()))
        .body("picks", hasSize(0))
        .body("skips", hasSize(0))
        .body("arrivesOn", is(in(10).toString()))
        .body("shippedAt", nullValue());
  }

  @Test
  void unknownAndUnsuitableThingsArePointedAt() {
    var warehouse = warehouse();
    var need = need(medicine(), 1);
    plan(UUID.randomUUID(), warehouse, in(1), need)
        .statusCode(404)
        .body("code", is("LOCATION_NOT_FOUND"))
        .body("errors.pointer", hasItem("/originId"));
    plan(deliveryPoint(), warehouse, in(1), need)
        .statusCode(409)
        .body("code", is("LOCATION_NOT_SUITABLE"))
        .body("errors.pointer", hasItem("/originId"));
    plan(warehouse, warehouse, in(1), need)
        .statusCode(409)
        .body("errors.pointer", hasItem("/destinationId"));
    plan(warehouse, Location.ON_THE_WAY, in(1), need).statusCode(409);
    plan(Location.ON_THE_WAY, warehouse, in(1), need).statusCode(409);
    plan(warehouse, deliveryPoint(), in(1), need(UUID.randomUUID(), 1))
        .statusCode(404)
        .body("code", is("PRODUCT_NOT_FOUND"))
        .body("errors.pointer", hasItem("/needs/0/productId"));
  }

  @Test
  void theDayOfArrivalIsNotInThePast() {
    plan(warehouse(), deliveryPoint(), in(-1), need(medicine(), 1))
        .statusCode(422)
        .body("errors.pointer", hasItem("/arrivesOn"));
    plan(warehouse(), deliveryPoint(), in(0), need(medicine(), 1)).statusCode(201);
  }

  @Test
  void eachProductIsNeededOnce() {
    var product = medicine();
    plan(warehouse(), deliveryPoint(), in(1), need(product, 1), need(product, 2))
        .statusCode(422)
        .body("errors.pointer", hasItem("/needs/1/productId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|/needs",
        "{'needs': []}|/needs",
        "{'needs': [{'productId': null, 'quantity': 1}]}|/needs/0/productId",
        "{'needs': [{'quantity': 0}]}|/needs/0/quantity",
        "{'needs': [{'quantity': 99999999999999999999}]}|",
        "{'arrivesOn': '10000-01-01'}|/arrivesOn",
        "{'arrivesOn': '+10000-01-01'}|/arrivesOn",
        "{'originId': 'here'}|/originId",
      })
  void whatIsWrongIsPointedAt(String body, String pointer) {
    var answer = coordinator().body(json(body)).post("/v1/consignments").then();
    if (pointer == null) {
      answer.statusCode(400);
    } else {
      answer.statusCode(422).body("errors.pointer", hasItem(pointer));
    }
  }

  @Test
  void whatWasSetAsideIsFreeAgainWhenAConsignmentIsGivenUp() {
    var product = medicine();
    var origin = warehouse();
    var lot = stocked(product, origin, 100, "A", in(500));
    var consignment = planned(origin, deliveryPoint(), in(10), product, 60);
    allocate(consignment).then().statusCode(200);
    assertThat(balance(origin, lot, "reserved")).isEqualTo(60);

    cancel(consignment).then().statusCode(200).body("status", is("CANCELLED"));

    assertThat(balance(origin, lot, "reserved")).isZero();
    assertThat(balance(origin, lot, "onHand")).isEqualTo(100);
    cancel(consignment).then().statusCode(409).body("code", is("CONSIGNMENT_STEP_NOT_ALLOWED"));
  }

  @Test
  void aPlanIsGivenUpAndWhatIsOnTheWayIsNot() {
    cancel(planned(warehouse(), deliveryPoint(), in(10), medicine(), 60)).then().statusCode(200);
    var product = medicine();
    var origin = warehouse();
    stocked(product, origin, 100, "A", in(500));
    cancel(shipped(origin, deliveryPoint(), in(10), product, 60)).then().statusCode(409);
    cancel(UUID.randomUUID()).then().statusCode(404).body("code", is("CONSIGNMENT_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aid-coordinator", "warehouse", "pharmacist", "field-agent"})
  void aidStaffReadConsignments(String role) {
    var consignment = planned(warehouse(), deliveryPoint(), in(10), medicine(), 60);
    as(role)
        .get("/v1/consignments/" + consignment)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v0\""));
    as(role)
        .header("If-None-Match", "\"v0\"")
        .get("/v1/consignments/" + consignment)
        .then()
        .statusCode(304);
    as(role)
        .get("/v1/consignments?status=PLANNED")
        .then()
        .body("items.id", hasItem(consignment.toString()))
        .body("items.status", everyItem(is("PLANNED")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "librarian", "auditor", "admin"})
  void nobodyElseReadsOrPlansThem(String role) {
    as(role).get("/v1/consignments").then().statusCode(403);
    as(role).get("/v1/consignments/" + UUID.randomUUID()).then().statusCode(403);
    as(role).body("{}").post("/v1/consignments").then().statusCode(403);
  }
}
