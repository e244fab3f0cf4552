package org.basra.exchange.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.unique;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.allocate;
import static org.basra.exchange.aid.Consignments.planned;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list reads with the same number of statements however long it is, and in pages. */
@QuarkusTest
class AidListsTest {

  private static boolean filled;

  private static synchronized void fill() {
    if (filled) {
      return;
    }
    for (int i = 0; i < 5; i++) {
      var product = medicine();
      var warehouse = warehouse();
      stocked(product, warehouse, 10, unique(), in(20));
      stocked(product, warehouse, 10, unique(), in(400));
      stocked(product, warehouse, 10, unique(), in(500));
      var consignment = planned(warehouse, deliveryPoint(), in(10), product, 15);
      allocate(consignment).then().statusCode(200);
    }
    filled = true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "products",
        "locations",
        "lots",
        "donations",
        "stock",
        "movements",
        "consignments"
      })
  void aListCostsTheSameHoweverLongItIs(String list) {
    fill();
    long few = statements("/v1/" + list + "?limit=1");
    long many = statements("/v1/" + list + "?limit=5");
    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring("aid", () -> coordinator().get(list).then().statusCode(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "products",
        "locations",
        "lots",
        "donations",
        "stock",
        "movements",
        "consignments"
      })
  void aListIsReadInPages(String list) {
    fill();
    String next =
        coordinator()
            .get("/v1/" + list + "?limit=2&count=true")
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("total", greaterThanOrEqualTo(5))
            .body("next", notNullValue())
            .extract()
            .path("next");
    coordinator()
        .get("/v1/" + list + "?limit=2&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    var other = list.equals("products") ? "locations" : "products";
    coordinator()
        .get("/v1/" + other + "?limit=2&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }
}
