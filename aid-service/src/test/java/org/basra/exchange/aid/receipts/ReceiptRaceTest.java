package org.basra.exchange.aid.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.line;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.offer;
import static org.basra.exchange.aid.AidCalls.receive;
import static org.basra.exchange.aid.AidCalls.unique;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceiptRaceTest {

  private static ValidatableResponse receiveLines(UUID donation, UUID location, String lines) {
    return keeper()
        .body(json("{'locationId': '%s', 'lines': [%s]}", location, lines))
        .post("/v1/donations/%s/receipts".formatted(donation))
        .then();
  }

  @Test
  void parallelReceiptsOfOneLineTogetherStayWithinTheOffer() {
    var product = medicine();
    var donation = id(offer(line(product, 100, "AMX-1", in(500))));
    var warehouse = warehouse();

    var answers = Race.of(10, runner -> receive(donation, warehouse, 15).statusCode());

    assertThat(answers).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(6);
    keeper().get("/v1/stock?productId=" + product).then().body("items[0].onHand", is(90));
  }

  @Test
  void parallelReceiptsOfTheSameNewLotsMakeEachLotOnce() {
    var product = medicine();
    var warehouse = warehouse();
    var upwards = List.of("A", "B", "C");
    var donations =
        IntStream.range(0, 12)
            .mapToObj(i -> i % 2 == 0 ? upwards : upwards.reversed())
            .map(lots -> lots.stream().map(lot -> line(product, 10, lot, in(500))))
            .map(lines -> id(offer(lines.toArray(String[]::new))))
            .toList();

    var answers = Race.of(12, runner -> receiveAll(donations.get(runner), warehouse));

    assertThat(answers).containsOnly(200);
    keeper()
        .get("/v1/stock?productId=" + product)
        .then()
        .body("items", hasSize(3))
        .body("items.onHand", is(List.of(120, 120, 120)));
  }

  private static int receiveAll(UUID donation, UUID warehouse) {
    List<String> ids = keeper().get("/v1/donations/" + donation).path("lines.id");
    var lines =
        ids.stream()
            .map(line -> json("{'lineId': '%s', 'quantity': 10}", line))
            .collect(Collectors.joining(","));
    return receiveLines(donation, warehouse, lines).extract().statusCode();
  }

  @Test
  void theSameKeyReceivesOnce() {
    var product = medicine();
    var warehouse = warehouse();
    var donation = id(offer(line(product, 10, "A", in(500))));
    String line = keeper().get("/v1/donations/" + donation).path("lines[0].id");
    var body =
        json("{'locationId': '%s', 'lines': [{'lineId': '%s', 'quantity': 4}]}", warehouse, line);
    var key = unique();

    var answers =
        Race.of(
            6,
            runner ->
                keeper()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/donations/%s/receipts".formatted(donation))
                    .statusCode());

    assertThat(answers).contains(200).isSubsetOf(200, 409);
    keeper().get("/v1/stock?productId=" + product).then().body("items[0].onHand", is(4));
  }
}
