package org.basra.exchange.aid.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.allocate;
import static org.basra.exchange.aid.Consignments.planned;
import static org.basra.exchange.aid.Consignments.shipped;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.basra.exchange.aid.locations.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StockVerificationTest {

  private UUID location;
  private UUID lot;

  /** Something on the shelf, something set aside, something on the way. */
  @BeforeEach
  void stock() {
    var product = medicine();
    location = warehouse();
    lot = stocked(product, location, 100, "A", in(500));
    shipped(location, deliveryPoint(), in(10), product, 30);
    allocate(planned(location, deliveryPoint(), in(10), product, 20)).then().statusCode(200);
  }

  static ValidatableResponse verify() {
    return as("auditor").post("/v1/stock/verifications").then().statusCode(200);
  }

  private void tamper(UUID where, String change) throws SQLException {
    var sql =
        "UPDATE stock_balance SET %s WHERE location_id = '%s' AND lot_id = '%s'"
            .formatted(change, where, lot);
    assertThat(AidDatabase.execute("aid", sql)).isEqualTo(1);
  }

  @Test
  void whatWasDoneThroughTheLedgerAddsUp() {
    verify()
        .body("consistent", is(true))
        .body("differences", hasSize(0))
        .body("balances", greaterThan(1))
        .body("movements", greaterThan(2));
  }

  @Test
  void aBalanceThatSomebodyChangedIsFoundAndLeftAsItIs() throws SQLException {
    tamper(location, "on_hand = on_hand - 1");
    try {
      verify();
      verify()
          .body("consistent", is(false))
          .body("differences", hasSize(1))
          .body("differences[0].kind", is("ON_HAND"))
          .body("differences[0].locationId", is(location.toString()))
          .body("differences[0].lotId", is(lot.toString()))
          .body("differences[0].balance", is(69))
          .body("differences[0].expected", is(70));
    } finally {
      tamper(location, "on_hand = on_hand + 1");
    }
  }

  @Test
  void whatIsSetAsideForNobodyIsFound() throws SQLException {
    tamper(location, "reserved = reserved + 5");
    try {
      verify()
          .body("differences", hasSize(1))
          .body("differences[0].kind", is("RESERVED"))
          .body("differences[0].balance", is(25))
          .body("differences[0].expected", is(20));
    } finally {
      tamper(location, "reserved = reserved - 5");
    }
  }

  @Test
  void whatIsOnTheWayForNobodyIsFoundTwice() throws SQLException {
    tamper(Location.ON_THE_WAY, "on_hand = on_hand + 1");
    try {
      verify()
          .body("differences", hasSize(2))
          .body("differences[0].kind", is("ON_HAND"))
          .body("differences[1].kind", is("ON_THE_WAY"))
          .body("differences[1].expected", is(30));
    } finally {
      tamper(Location.ON_THE_WAY, "on_hand = on_hand - 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"warehouse", "pharmacist", "field-agent", "member", "admin"})
  void othersDoNotVerify(String role) {
    as(role).post("/v1/stock/verifications").then().statusCode(403);
  }
}
