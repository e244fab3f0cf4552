package org.basra.exchange.aid.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.line;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.offer;
import static org.basra.exchange.aid.AidCalls.receive;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceiptTest {

  @Test
  void whatComesIsInStockAndHeldAgainstTheOffer() {
    var product = medicine();
    var warehouse = warehouse();
    var donation = id(offer(line(product, 1000, "AMX-1", in(500))));

    receive(donation, warehouse, 900)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("status", is("RECEIVED"))
        .body("receivedAt", notNullValue())
        .body("lines[0].received", is(900))
        .body("lines[0].outstanding", is(100));

    keeper()
        .get("/v1/stock?productId=%s&locationId=%s".formatted(product, warehouse))
        .then()
        .body("items", hasSize(1))
        .body("items[0].onHand", is(900))
        .body("items[0].reserved", is(0))
        .body("items[0].lotNumber", is("AMX-1"));
    keeper()
        .get("/v1/movements?productId=" + product)
        .then()
        .body("items", hasSize(1))
        .body("items[0].type", is("RECEIPT"))
        .body("items[0].quantity", is(900))
        .body("items[0].donationId", is(donation.toString()));
  }

  @Test
  void theRestMayComeLaterAndNeverMoreThanWasOffered() {
    var donation = id(offer(line(medicine(), 100, "AMX-1", in(500))));
    var warehouse = warehouse();
    receive(donation, warehouse, 60).then().statusCode(200);

    receive(donation, warehouse, 41)
        .then()
        .statusCode(409)
        .body("code", is("RECEIPT_EXCEEDS_OFFER"))
        .body("errors.pointer", hasItem("/lines/0/quantity"));
    receive(donation, warehouse, 40).then().statusCode(200).body("lines[0].outstanding", is(0));
    receive(donation, warehouse, 1).then().statusCode(409);
  }

  @Test
  void thingsWithoutANumberAreOneLotThatDoesNotExpire() {
    var product = schoolKit();
    var warehouse = warehouse();
    var donation = id(offer(json("{'productId': '%s', 'quantity': 40}", product)));
    receive(donation, warehouse, 40).then().statusCode(200);
    keeper()
        .get("/v1/lots?productId=" + product)
        .then()
        .body("items", hasSize(1))
        .body("items[0].lotNumber", is("UNMARKED"))
        .body("items[0].expiresOn", is((Object) null));
  }

  @Test
  void theCoordinatorMayReceiveToo() {
    var product = medicine();
    var warehouse = warehouse();
    var donation = id(offer(line(product, 10, "A", in(500))));
    String line = coordinator().get("/v1/donations/" + donation).path("lines[0].id");
    coordinator()
        .body(
            json(
                "{'locationId': '%s', 'lines': [{'lineId': '%s', 'quantity': 4}]}",
                warehouse, line))
        .post("/v1/donations/%s/receipts".formatted(donation))
        .then()
        .statusCode(200);
    String lot = coordinator().get("/v1/lots?productId=" + product).path("items[0].id");
    assertThat(balance(warehouse, UUID.fromString(lot), "onHand")).isEqualTo(4);
  }
}
