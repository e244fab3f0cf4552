package org.basra.exchange.aid.lots;

import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LotResourceTest {

  @Test
  void aLotIsReadAndNeverChanges() {
    var product = medicine();
    var lot = stocked(product, warehouse(), 5, "L/1-a_b", in(300));

    keeper()
        .get("/v1/lots/" + lot)
        .then()
        .statusCode(200)
        .body("productId", is(product.toString()))
        .body("lotNumber", is("L/1-a_b"))
        .body("expiresOn", is(in(300).toString()));
    keeper().header("If-None-Match", "\"v0\"").get("/v1/lots/" + lot).then().statusCode(304);
  }

  @Test
  void aMissingLotIsNamedAndOthersSeeNone() {
    keeper()
        .get("/v1/lots/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("LOT_NOT_FOUND"));
    as("member").get("/v1/lots").then().statusCode(403);
  }
}
