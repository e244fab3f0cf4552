package org.basra.exchange.aid;

import static org.basra.exchange.aid.AidCalls.as;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;

/** The steps of consignments. */
public final class Consignments {

  private Consignments() {}

  /** Plans one product. */
  public static UUID planned(
      UUID origin, UUID destination, LocalDate arrivesOn, UUID product, long quantity) {
    return id(plan(origin, destination, arrivesOn, need(product, quantity)));
  }

  /** A need. */
  public static String need(UUID product, long quantity) {
    return json("{'productId': '%s', 'quantity': %d}", product, quantity);
  }

  /** Sends a plan. */
  public static ValidatableResponse plan(
      UUID origin, UUID destination, LocalDate arrivesOn, String... needs) {
    return coordinator()
        .body(
            json(
                "{'originId': '%s', 'destinationId': '%s', 'arrivesOn': '%s', 'needs': [%s]}",
                origin, destination, arrivesOn, String.join(",", needs)))
        .post("/v1/consignments")
        .then();
  }

  /** Sets stock aside. */
  public static Response allocate(UUID consignment) {
    return coordinator().post("/v1/consignments/%s/allocations".formatted(consignment));
  }

  /** Sends it on its way. */
  public static Response ship(UUID consignment) {
    return keeper().post("/v1/consignments/%s/shipments".formatted(consignment));
  }

  /** Gives it up. */
  public static Response cancel(UUID consignment) {
    return coordinator().post("/v1/consignments/%s/cancellations".formatted(consignment));
  }

  /** What became of a lot. */
  public static String arrived(UUID lot, long received, long damaged, long lost) {
    return json(
        "{'lotId': '%s', 'received': %d, 'damaged': %d, 'lost': %d}", lot, received, damaged, lost);
  }

  /** Records what arrived. */
  public static Response deliver(UUID consignment, String... lines) {
    return as("field-agent")
        .body(json("{'lines': [%s]}", String.join(",", lines)))
        .post("/v1/consignments/%s/deliveries".formatted(consignment));
  }

  /** Plans, sets aside and ships. */
  public static UUID shipped(
      UUID origin, UUID destination, LocalDate arrivesOn, UUID product, long quantity) {
    var consignment = planned(origin, destination, arrivesOn, product, quantity);
    allocate(consignment).then().statusCode(200);
    ship(consignment).then().statusCode(200);
    return consignment;
  }
}
