package org.basra.exchange.aid.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.allocate;
import static org.basra.exchange.aid.Consignments.arrived;
import static org.basra.exchange.aid.Consignments.deliver;
import static org.basra.exchange.aid.Consignments.planned;
import static org.basra.exchange.aid.Consignments.ship;
import static org.basra.exchange.aid.Consignments.shipped;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShipmentTest {

  private UUID product;
  private UUID origin;
  private UUID destination;
  private UUID lot;

  @BeforeEach
  void aHundredInStock() {
    product = medicine();
    origin = warehouse();
    destination = deliveryPoint();
    lot = stocked(product, origin, 100, "AMX-1", in(500));
  }

  private static Response deliverAt(UUID consignment, Object at, String line) {
    return as("field-agent")
        .body(json("{'deliveredAt': '%s', 'lines': [%s]}", at, line))
        .post("/v1/consignments/%s/deliveries".formatted(consignment));
  }

  @Test
  void whatIsShippedIsOnTheWayAndNowhereElse() {
    var consignment = planned(origin, destination, in(10), product, 60);
    allocate(consignment).then().statusCode(200);

    ship(consignment)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v2\""))
        .body("status", is("SHIPPED"));

    assertThat(balance(origin, lot, "onHand")).isEqualTo(40);
    assertThat(balance(origin, lot, "reserved")).isZero();
    assertThat(balance(Location.ON_THE_WAY, lot, "onHand")).isEqualTo(60);
    keeper()
        .get("/v1/movements?lotId=" + lot)
        .then()
        .body("items", hasSize(3))
        .body("items.findAll { it.type == 'SHIPMENT' }.quantity.sum()", is(0))
        .body(
            "items.findAll { it.type == 'SHIPMENT' }.consignmentId",
            is(List.of(consignment.toString(), consignment.toString())));
  }

  @Test
  void whatArrivesIsAtTheDestinationAndTheRestIsWrittenOff() {
    var consignment = shipped(origin, destination, in(10), product, 60);

    deliver(consignment, arrived(lot, 55, 3, 2))
        .then()
        .statusCode(200)
        .body("status", is("DELIVERED"))
        .body("picks[0].received", is(55))
        .body("picks[0].damaged", is(3))
        .body("picks[0].lost", is(2));

    assertThat(balance(destination, lot, "onHand")).isEqualTo(55);
    assertThat(balance(Location.ON_THE_WAY, lot, "onHand")).isZero();
    keeper()
        .get("/v1/movements?lotId=" + lot)
        .then()
        .body("items.quantity.sum()", is(95))
        .body("items.findAll { it.type == 'DAMAGE' }.quantity", is(List.of(-3)))
        .body("items.findAll { it.type == 'LOSS' }.quantity", is(List.of(-2)));
  }

  @Test
  void whatDoesNotAddUpIsNotRecorded() {
    var consignment = shipped(origin, destination, in(10), product, 60);

    deliver(consignment, arrived(lot, 55, 3, 1))
        .then()
        .statusCode(422)
        .body("code", is("DELIVERY_NOT_BALANCED"))
        .body("title", is("المستلَم والتالف والمفقود لا يساوي المشحون"))
        .body("errors[0].pointer", is("/lines/0"))
        .body("errors[0].detail", is("60 shipped, 59 accounted for"));
    deliver(consignment, arrived(UUID.randomUUID(), 60, 0, 0))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/lines"));
    assertThat(balance(Location.ON_THE_WAY, lot, "onHand")).isEqualTo(60);
    assertThat(balance(destination, lot, "onHand")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'lines': []}",
        "{'lines': [null]}",
        "{}",
        "{'lines': [{'lotId': '01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d', 'received': 1}]}",
        "{'lines': [{'lotId': '01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d', 'received': -1,"
            + " 'damaged': 1, 'lost': 0}]}",
        "{'lines': [{'lotId': '01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d', 'received': 0.5,"
            + " 'damaged': 0.5, 'lost': 0}]}",
        "{'lines': [{'lotId': '01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d',"
            + " 'received': 9223372036854775807, 'damaged': 1, 'lost': 0}]}",
      })
  void aProofHasWholeNumbersForEveryLot(String body) {
    as("field-agent")
        .body(json(body))
        .post("/v1/consignments/%s/deliveries".formatted(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", startsWith("/lines"));
  }

  @Test
  void whoReportsLaterSaysWhenItArrived() {
    var consignment = shipped(origin, destination, in(10), product, 60);
    var line = arrived(lot, 60, 0, 0);
    var before = Instant.now().minus(Duration.ofDays(1));
    deliverAt(consignment, before, line)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/deliveredAt"));
    deliverAt(consignment, Instant.now().plus(Duration.ofDays(1)), line).then().statusCode(422);
    deliverAt(consignment, "+1000000000-12-31T23:59:59Z", line).then().statusCode(422);
    var arrival = Instant.now();
    TestClock.after(
        Duration.ofHours(5),
        () ->
            deliverAt(consignment, arrival, line)
                .then()
                .statusCode(200)
                .body("deliveredAt", startsWith(arrival.toString().substring(0, 19))));
  }

  @Test
  void whatHasExpiredSinceItWasSetAsideDoesNotLeave() {
    var old = stocked(product, origin, 10, "AMX-0", in(45));
    var consignment = planned(origin, destination, in(10), product, 10);
    allocate(consignment).then().body("picks[0].lotId", is(old.toString()));
    TestClock.after(
        Duration.ofDays(46),
        () -> ship(consignment).then().statusCode(409).body("code", is("LOT_EXPIRED")));
    assertThat(balance(origin, old, "reserved")).isEqualTo(10);
  }

  @Test
  void stepsFollowEachOther() {
    var consignment = planned(origin, destination, in(10), product, 60);
    ship(consignment)
        .then()
        .statusCode(409)
        .body("code", is("CONSIGNMENT_STEP_NOT_ALLOWED"))
        .body("detail", is("It is PLANNED and cannot become SHIPPED"));
    deliver(consignment, arrived(lot, 60, 0, 0)).then().statusCode(409);
    ship(UUID.randomUUID()).then().statusCode(404).body("code", is("CONSIGNMENT_NOT_FOUND"));
    deliver(UUID.randomUUID(), arrived(lot, 60, 0, 0)).then().statusCode(404);
  }

  @Test
  void ofTenDeliveriesAtOnceOneCounts() {
    var consignment = shipped(origin, destination, in(10), product, 60);

    var answers = Race.of(10, runner -> deliver(consignment, arrived(lot, 50, 5, 5)).statusCode());

    assertThat(answers).containsOnly(200, 409).filteredOn(s -> s == 200).hasSize(1);
    assertThat(balance(destination, lot, "onHand")).isEqualTo(50);
    assertThat(balance(Location.ON_THE_WAY, lot, "onHand")).isZero();
  }

  @Test
  void ofTenShipmentsAtOnceOneCounts() {
    var consignment = planned(origin, destination, in(10), product, 60);
    allocate(consignment).then().statusCode(200);

    var answers = Race.of(10, runner -> ship(consignment).statusCode());

    assertThat(answers).containsOnly(200, 409).filteredOn(s -> s == 200).hasSize(1);
    assertThat(balance(origin, lot, "onHand")).isEqualTo(40);
  }

  @Test
  void warehousesShipAndFieldAgentsDeliver() {
    var path = "/v1/consignments/%s/".formatted(UUID.randomUUID());
    for (var role : new String[] {"aid-coordinator", "field-agent", "pharmacist", "member"}) {
      as(role).post(path + "shipments").then().statusCode(403);
    }
    for (var role : new String[] {"aid-coordinator", "warehouse", "pharmacist", "member"}) {
      as(role).body("{}").post(path + "deliveries").then().statusCode(403);
    }
  }
}
