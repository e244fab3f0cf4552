package org.basra.exchange.aid.receipts;

import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.line;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.offer;
import static org.basra.exchange.aid.AidCalls.receive;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReceiptRefusalTest {

  private static ValidatableResponse receiveLines(UUID donation, UUID location, String lines) {
    return keeper()
        .body(json("{'locationId': '%s', 'lines': [%s]}", location, lines))
        .post("/v1/donations/%s/receipts".formatted(donation))
        .then();
  }

  @Test
  void anExpiredLotIsNotTakenIn() {
    var donation = id(offer(line(medicine(), 100, "OLD-1", in(-1))));
    receive(donation, warehouse(), 10)
        .then()
        .statusCode(409)
        .body("code", is("LOT_EXPIRED"))
        .body("errors.pointer", hasItem("/lines/0/expiresOn"));
  }

  @Test
  void onItsLastDayALotIsStillTakenInAndOnTheNextNot() {
    var donation = id(offer(line(medicine(), 100, "NEW-1", in(0))));
    receive(donation, warehouse(), 10).then().statusCode(200);
    TestClock.after(
        Duration.ofDays(1), () -> receive(donation, warehouse(), 10).then().statusCode(409));
  }

  @Test
  void aLotIsNotOnRecordWithTwoExpiryDates() {
    var product = medicine();
    stocked(product, warehouse(), 5, "AMX-1", in(500));
    var donation = id(offer(line(product, 5, "AMX-1", in(501))));
    receive(donation, warehouse(), 5)
        .then()
        .statusCode(409)
        .body("code", is("LOT_EXPIRY_DIFFERS"))
        .body("errors.pointer", hasItem("/lines/0/expiresOn"));
  }

  @Test
  void whatTheOfferSaidStands() {
    var donation = id(offer(line(medicine(), 10, "AMX-1", in(500))));
    String line = keeper().get("/v1/donations/" + donation).path("lines[0].id");
    receiveLines(
            donation,
            warehouse(),
            json("{'lineId': '%s', 'quantity': 1, 'lotNumber': 'AMX-2'}", line))
        .statusCode(409)
        .body("code", is("LINE_ALREADY_IDENTIFIED"))
        .body("errors.pointer", hasItem("/lines/0/lotNumber"));
    receiveLines(
            donation,
            warehouse(),
            json("{'lineId': '%s', 'quantity': 1, 'productId': '%s'}", line, schoolKit()))
        .statusCode(409)
        .body("errors.pointer", hasItem("/lines/0/productId"));
  }

  @Test
  void aReceiptIsAllOrNothing() {
    var product = medicine();
    var warehouse = warehouse();
    var donation = offer(line(product, 10, "A", in(500)), line(product, 10, "B", in(-1))).extract();
    List<String> lines = donation.path("lines.id");
    receiveLines(
            UUID.fromString(donation.path("id")),
            warehouse,
            json(
                "{'lineId': '%s', 'quantity': 1}, {'lineId': '%s', 'quantity': 1}",
                lines.get(0), lines.get(1)))
        .statusCode(409);
    keeper().get("/v1/stock?productId=" + product).then().body("items", hasSize(0));
    keeper().get("/v1/lots?productId=" + product).then().body("items", hasSize(0));
  }

  @Test
  void foreignLinesAndMissingThingsAreNamed() {
    var donation = id(offer(line(medicine(), 10, "A", in(500))));
    var other = id(offer(line(medicine(), 10, "A", in(500))));
    String foreign = keeper().get("/v1/donations/" + other).path("lines[0].id");
    receiveLines(donation, warehouse(), json("{'lineId': '%s', 'quantity': 1}", foreign))
        .statusCode(422)
        .body("code", is("DONATION_LINE_UNKNOWN"));
    receive(donation, UUID.randomUUID(), 1)
        .then()
        .statusCode(404)
        .body("code", is("LOCATION_NOT_FOUND"));
    receive(donation, deliveryPoint(), 1)
        .then()
        .statusCode(409)
        .body("code", is("LOCATION_NOT_SUITABLE"));
    receiveLines(UUID.randomUUID(), warehouse(), json("{'lineId': '%s', 'quantity': 1}", foreign))
        .statusCode(404)
        .body("code", is("DONATION_NOT_FOUND"));
    receiveLines(donation, warehouse(), json("{'lineId': '%s', 'quantity': 0}", foreign))
        .statusCode(422)
        .body("errors.pointer", hasItem("/lines/0/quantity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pharmacist", "field-agent", "auditor", "member", "admin"})
  void othersReceiveNothing(String role) {
    as(role)
        .body("{}")
        .post("/v1/donations/%s/receipts".formatted(UUID.randomUUID()))
        .then()
        .statusCode(403);
  }
}
