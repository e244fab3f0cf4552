package org.basra.exchange.aid.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.issue;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MovementTest {

  private UUID product;
  private UUID location;
  private UUID lot;

  @BeforeEach
  void aHundredInStock() {
    product = medicine();
    location = warehouse();
    lot = stocked(product, location, 100, "A", in(500));
  }

  private static Response reverse(Object movement) {
    return keeper().post("/v1/movements/%s/reversals".formatted(movement));
  }

  private String issued(long quantity) {
    return issue(location, lot, quantity, "LOCAL_USE").then().statusCode(201).extract().path("id");
  }

  @Test
  void aMistakeIsAnsweredByItsOppositeOnce() {
    var movement = issued(30);

    String reversal =
        reverse(movement)
            .then()
            .statusCode(201)
            .body("type", is("REVERSAL"))
            .body("quantity", is(30))
            .body("reversesId", is(movement))
            .body("actor", is(Tokens.subject("warehouse").toString()))
            .extract()
            .path("id");

    assertThat(balance(location, lot, "onHand")).isEqualTo(100);
    reverse(movement).then().statusCode(409).body("code", is("MOVEMENT_REVERSED"));
    reverse(reversal).then().statusCode(409).body("code", is("MOVEMENT_NOT_REVERSIBLE"));
  }

  @Test
  void ofTenReversalsAtOnceOneCounts() {
    var movement = issued(30);

    var answers = Race.of(10, runner -> reverse(movement).statusCode());

    assertThat(answers).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(1);
    assertThat(balance(location, lot, "onHand")).isEqualTo(100);
  }

  @Test
  void whatIsPartOfADonationIsNotReversedAlone() {
    String receipt = keeper().get("/v1/movements?lotId=" + lot).path("items[0].id");
    reverse(receipt).then().statusCode(409).body("code", is("MOVEMENT_NOT_REVERSIBLE"));
    reverse(UUID.randomUUID()).then().statusCode(404).body("code", is("MOVEMENT_NOT_FOUND"));
  }

  @Test
  void theLedgerIsReadByProductLocationAndLot() {
    issued(5);
    for (var filter :
        new String[] {"productId=" + product, "locationId=" + location, "lotId=" + lot}) {
      keeper()
          .get("/v1/movements?count=true&" + filter)
          .then()
          .statusCode(200)
          .body("total", is(2))
          .body("items", hasSize(2))
          .body("items[0].type", is("ISSUE"))
          .body("items.lotId", everyItem(is(lot.toString())));
    }
    keeper().get("/v1/movements?lotId=" + UUID.randomUUID()).then().body("items", hasSize(0));
    keeper()
        .get("/v1/movements?lotId=x")
        .then()
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"));
  }

  @Test
  void aMovementNeverChanges() {
    var movement = issued(5);
    keeper()
        .get("/v1/movements/" + movement)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v0\""))
        .body("quantity", is(-5));
    keeper()
        .header("If-None-Match", "\"v0\"")
        .get("/v1/movements/" + movement)
        .then()
        .statusCode(304);
    keeper()
        .get("/v1/movements/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("MOVEMENT_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aid-coordinator", "warehouse", "pharmacist", "auditor"})
  void theLedgerIsReadByThoseWhoAnswerForIt(String role) {
    as(role).get("/v1/movements?limit=1").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "field-agent", "librarian", "admin"})
  void othersDoNotReadIt(String role) {
    as(role).get("/v1/movements").then().statusCode(403);
    as(role).post("/v1/movements/%s/reversals".formatted(UUID.randomUUID())).then().statusCode(403);
  }
}
