package org.basra.exchange.aid.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.issue;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.unique;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.allocate;
import static org.basra.exchange.aid.Consignments.need;
import static org.basra.exchange.aid.Consignments.plan;
import static org.basra.exchange.aid.Consignments.planned;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllocationTest {

  @Test
  void theEarliestUsableLotsAreSetAsideAndTheOthersAreExplained() {
    var product = medicine();
    var origin = warehouse();
    var late = stocked(product, origin, 50, "LATE", in(900));
    var early = stocked(product, origin, 40, "EARLY", in(200));
    var old = stocked(product, origin, 30, "OLD", in(5));
    var aging = stocked(product, origin, 20, "AGING", in(30));
    var consignment = planned(origin, deliveryPoint(), in(10), product, 60);

    allocate(consignment)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("status", is("ALLOCATED"))
        .body("picks.lotId", is(List.of(early.toString(), late.toString())))
        .body("picks.quantity", is(List.of(40, 20)))
        .body("skips.lotId", is(List.of(old.toString(), aging.toString())))
        .body("skips.reason", is(List.of("EXPIRED_AT_ARRIVAL", "TOO_LITTLE_LIFE_AT_ARRIVAL")))
        .body("skips.available", is(List.of(30, 20)));

    assertThat(balance(origin, early, "reserved")).isEqualTo(40);
    assertThat(balance(origin, late, "reserved")).isEqualTo(20);
    assertThat(balance(origin, late, "onHand")).isEqualTo(50);
    coordinator().get("/v1/consignments/" + consignment).then().body("skips", hasSize(2));
  }

  @Test
  void aLateConsignmentIsJudgedOnTheDayItIsSetAside() {
    var product = medicine();
    var origin = warehouse();
    stocked(product, origin, 10, "A", in(60));
    var consignment = planned(origin, deliveryPoint(), in(10), product, 10);
    TestClock.after(Duration.ofDays(50), () -> allocate(consignment).then().statusCode(409));
    allocate(consignment).then().statusCode(200);
  }

  @Test
  void whatIsMissingIsToldAndNothingIsSetAside() {
    var medicine = medicine();
    var kit = schoolKit();
    var origin = warehouse();
    var lot = stocked(medicine, origin, 100, "A", in(500));
    stocked(medicine, origin, 7, "OLD", in(5));
    var consignment = id(plan(origin, deliveryPoint(), in(10), need(medicine, 60), need(kit, 5)));

    allocate(consignment)
        .then()
        .statusCode(409)
        .body("code", is("STOCK_INSUFFICIENT"))
        .body("title", is("المخزون المتاح لا يكفي"))
        .body("detail", is("Lots passed over: {EXPIRED_AT_ARRIVAL=1}"))
        .body("errors[0].pointer", is("/needs/1"))
        .body("errors[0].detail", is("5 of 5 missing of product " + kit));
    assertThat(balance(origin, lot, "reserved")).isZero();
    coordinator()
        .get("/v1/consignments/" + consignment)
        .then()
        .body("status", is("PLANNED"))
        .body("picks", hasSize(0));
  }

  @Test
  void stockElsewhereDoesNotCount() {
    var product = medicine();
    stocked(product, warehouse(), 100, "A", in(500));
    allocate(planned(warehouse(), deliveryPoint(), in(10), product, 1)).then().statusCode(409);
  }

  @Test
  void aConsignmentIsAllocatedOnce() {
    var product = medicine();
    var origin = warehouse();
    stocked(product, origin, 100, "A", in(500));
    var consignment = planned(origin, deliveryPoint(), in(10), product, 10);
    allocate(consignment).then().statusCode(200);
    allocate(consignment).then().statusCode(409).body("code", is("CONSIGNMENT_STEP_NOT_ALLOWED"));
    allocate(UUID.randomUUID()).then().statusCode(404).body("code", is("CONSIGNMENT_NOT_FOUND"));
    as("warehouse")
        .post("/v1/consignments/%s/allocations".formatted(consignment))
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsSetAsideIsNotTakenFromTheShelf() {
    var product = medicine();
    var origin = warehouse();
    var lot = stocked(product, origin, 100, "A", in(500));
    allocate(planned(origin, deliveryPoint(), in(10), product, 60)).then().statusCode(200);
    issue(origin, lot, 41, "LOCAL_USE")
        .then()
        .statusCode(409)
        .body("code", is("STOCK_INSUFFICIENT"));
    issue(origin, lot, 40, "LOCAL_USE").then().statusCode(201);
  }

  @Test
  void ofTwentyAllocationsOfTheLastUnitsOneWins() {
    var product = medicine();
    var origin = warehouse();
    var destination = deliveryPoint();
    var lot = stocked(product, origin, 10, "A", in(500));
    var consignments =
        IntStream.range(0, 20)
            .mapToObj(i -> planned(origin, destination, in(10), product, 10))
            .toList();

    var answers = Race.of(20, runner -> allocate(consignments.get(runner)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("STOCK_INSUFFICIENT"));
    assertThat(balance(origin, lot, "reserved")).isEqualTo(10);
  }

  @Test
  void theSameKeyAllocatesOnceAndAnswersTheSame() {
    var product = medicine();
    var origin = warehouse();
    var lot = stocked(product, origin, 10, "A", in(500));
    var consignment = planned(origin, deliveryPoint(), in(10), product, 4);
    var path = "/v1/consignments/%s/allocations".formatted(consignment);
    var key = unique();
    var first = coordinator().header("Idempotency-Key", key).post(path).asString();

    var second = coordinator().header("Idempotency-Key", key).post(path);

    second.then().statusCode(200);
    assertThat(second.asString()).isEqualTo(first);
    assertThat(balance(origin, lot, "reserved")).isEqualTo(4);
  }
}
