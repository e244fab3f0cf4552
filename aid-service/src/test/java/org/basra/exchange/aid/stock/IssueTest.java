package org.basra.exchange.aid.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.issue;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.unique;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.shipped;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IssueTest {

  private UUID location;
  private UUID lot;

  @BeforeEach
  void aHundredInStock() {
    location = warehouse();
    lot = stocked(medicine(), location, 100, "A", in(60));
  }

  @ParameterizedTest
  @CsvSource({
    "LOCAL_USE, ISSUE",
    "DAMAGED, DAMAGE",
    "LOST, LOSS",
    "EXPIRED, DISPOSAL",
    "MISCOUNTED, CORRECTION"
  })
  void everyReasonIsALineOfItsType(String reason, String type) {
    issue(location, lot, 30, reason)
        .then()
        .statusCode(201)
        .header("Location", startsWith("/v1/movements/"))
        .body("type", is(type))
        .body("quantity", is(-30))
        .body("actor", is(Tokens.subject("warehouse").toString()));
    assertThat(balance(location, lot, "onHand")).isEqualTo(70);
  }

  @Test
  void theAnswerIsWhatTheLedgerKeeps() {
    var answer = issue(location, lot, 30, "LOCAL_USE");
    String kept = keeper().get("/v1/movements/" + answer.path("id")).asString();
    assertThat(kept).isEqualTo(answer.asString());
  }

  @Test
  void nobodyTakesMoreThanThereIs() {
    issue(location, lot, 101, "LOCAL_USE")
        .then()
        .statusCode(409)
        .body("code", is("STOCK_INSUFFICIENT"));
    issue(location, lot, 100, "LOCAL_USE").then().statusCode(201);
    issue(location, lot, 1, "LOST").then().statusCode(409);
    assertThat(balance(location, lot, "onHand")).isZero();
  }

  @Test
  void whatHasExpiredIsDisposedOfAndNotUsed() {
    TestClock.after(
        Duration.ofDays(61),
        () -> {
          issue(location, lot, 1, "LOCAL_USE")
              .then()
              .statusCode(409)
              .body("code", is("LOT_EXPIRED"));
          issue(location, lot, 1, "EXPIRED").then().statusCode(201);
        });
  }

  @Test
  void whatIsOnTheWayIsNotOnAShelf() {
    var product = medicine();
    var origin = warehouse();
    var moving = stocked(product, origin, 10, "M", in(500));
    shipped(origin, deliveryPoint(), in(10), product, 10);
    issue(Location.ON_THE_WAY, moving, 1, "LOST")
        .then()
        .statusCode(409)
        .body("code", is("LOCATION_NOT_SUITABLE"));
  }

  @Test
  void missingThingsAreNamed() {
    issue(UUID.randomUUID(), lot, 1, "LOST")
        .then()
        .statusCode(404)
        .body("code", is("LOCATION_NOT_FOUND"));
    issue(location, UUID.randomUUID(), 1, "LOST")
        .then()
        .statusCode(404)
        .body("code", is("LOT_NOT_FOUND"));
    issue(warehouse(), lot, 1, "LOST").then().statusCode(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|/lotId",
        "{'quantity': 0}|/quantity",
        "{'quantity': 1.0}|/quantity",
        "{'quantity': true}|/quantity",
        "{'reason': 'THEFT'}|/reason",
        "{'reason': 2}|/reason",
        "{'locationId': 7}|/locationId",
      })
  void whatIsWrongIsPointedAt(String body, String pointer) {
    keeper()
        .body(json(body))
        .post("/v1/stock/issues")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void theSameKeyTakesOnce() {
    var body =
        json(
            "{'locationId': '%s', 'lotId': '%s', 'quantity': 10, 'reason': 'LOCAL_USE'}",
            location, lot);
    var key = unique();
    String first =
        keeper().header("Idempotency-Key", key).body(body).post("/v1/stock/issues").path("id");
    keeper()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/stock/issues")
        .then()
        .statusCode(201)
        .body("id", is(first));
    assertThat(balance(location, lot, "onHand")).isEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aid-coordinator", "pharmacist", "field-agent", "auditor", "member"})
  void onlyTheWarehouseTakesFromTheShelf(String role) {
    as(role).body("{}").post("/v1/stock/issues").then().statusCode(403);
  }
}
