package org.basra.exchange.aid.donations;

import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.line;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.offer;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DonationTest {

  @Test
  void anOfferIsTakenDownLineByLine() {
    offer(
            line(medicine(), 1000, "AMX-1", in(500)),
            json("{'productId': '%s', 'quantity': 40}", schoolKit()))
        .statusCode(201)
        .header("ETag", is("\"v0\""))
        .body("status", is("OFFERED"))
        .body("source", is("DONOR"))
        .body("receivedAt", nullValue())
        .body("lines", hasSize(2))
        .body("lines[0].kind", is("MEDICINE"))
        .body("lines[0].outstanding", is(1000))
        .body("lines[1].received", is(0))
        .body("lines[1].lotNumber", nullValue());
  }

  @Test
  void aMedicineWithoutLotOrExpiryIsNotAccepted() {
    var medicine = medicine();
    offer(json("{'productId': '%s', 'quantity': 5, 'lotNumber': 'A'}", medicine))
        .statusCode(422)
        .body("code", is("LOT_INCOMPLETE"))
        .body("errors.pointer", hasItem("/lines/0/expiresOn"));
    offer(json("{'productId': '%s', 'quantity': 5, 'expiresOn': '2030-01-31'}", medicine))
        .statusCode(422)
        .body("code", is("LOT_INCOMPLETE"))
        .body("errors.pointer", hasItem("/lines/0/lotNumber"));
  }

  @Test
  void anUnknownProductIsPointedAt() {
    offer(line(UUID.randomUUID(), 5, "A", in(100)))
        .statusCode(404)
        .body("code", is("PRODUCT_NOT_FOUND"))
        .body("errors.pointer", hasItem("/lines/0/productId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'quantity': 0|/lines/0/quantity",
        "'quantity': -5|/lines/0/quantity",
        "'quantity': 1.5|/lines/0/quantity",
        "'quantity': '5'|/lines/0/quantity",
        "'quantity': 1000000001|/lines/0/quantity",
        "'quantity': 5, 'lotNumber': 'ABCDEFGHIJKLMNOPQRSTU'|/lines/0/lotNumber",
        "'quantity': 5, 'lotNumber': 'A#1'|/lines/0/lotNumber",
        "'quantity': 5, 'lotNumber': ''|/lines/0/lotNumber",
        "'quantity': 5, 'expiresOn': '+99999999-01-01'|/lines/0/expiresOn",
        "'quantity': 5, 'expiresOn': '0001-01-01'|/lines/0/expiresOn",
        "'quantity': 5, 'expiresOn': '31.1.2027'|/lines/0/expiresOn",
      })
  void whatIsWrongIsPointedAt(String fields, String pointer) {
    offer(json("{'productId': '%s', %s}", medicine(), fields.replace('\'', '"')))
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'donorCode': 'D-1', 'lines': []}|/lines",
        "{'donorCode': 'D-1', 'lines': [null]}|/lines/0",
        "{'donorCode': 'D-1'}|/lines",
        "{'donorCode': 'السيد فلان', 'lines': [null]}|/donorCode",
        "{'lines': [null]}|/donorCode",
      })
  void anOfferNeedsAGiverAndLines(String body, String pointer) {
    coordinator()
        .body(json(body))
        .post("/v1/donations")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void donationsAreReadByAidStaff() {
    var donation = id(offer(line(medicine(), 5, "A", in(100))));
    as("pharmacist")
        .get("/v1/donations/" + donation)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v0\""));
    as("warehouse")
        .header("If-None-Match", "\"v0\"")
        .get("/v1/donations/" + donation)
        .then()
        .statusCode(304);
    coordinator()
        .get("/v1/donations?status=OFFERED")
        .then()
        .body("items.status", everyItem(is("OFFERED")))
        .body("items.id", hasItem(donation.toString()));
    as("member").get("/v1/donations/" + donation).then().statusCode(403);
    as("field-agent").get("/v1/donations").then().statusCode(403);
    coordinator()
        .get("/v1/donations/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("DONATION_NOT_FOUND"));
  }
}
