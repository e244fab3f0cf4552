package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.basra.exchange.local.story.Answer;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.Story;
import org.basra.exchange.local.story.StoryFailure;

/**
 * Aid from the donation to the delivery: what expires first leaves first, and what leaves is
 * accounted for to the last capsule.
 */
public final class ConsignmentStory implements Story {

  private static final String AID = "/api/aid/v1";
  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");

  private final Stage stage;
  private final AidGoods goods;
  private final Duplicates duplicates;
  private final Api coordinator;
  private final Api warehouse;

  /** {@code inputs}: the real list of governorates, if there is one. */
  public ConsignmentStory(Stage stage, Inputs inputs) {
    this.stage = stage;
    this.goods = new AidGoods(stage, Governorates.of(inputs));
    this.duplicates = new Duplicates(stage);
    this.coordinator = stage.as("aid-coordinator");
    this.warehouse = stage.as("warehouse");
  }

  @Override
  public String name() {
    return "consignment";
  }

  @Override
  public String about() {
    return "Medicines and school kits from the donation to the balanced delivery";
  }

  @Override
  public void tell() {
    var basra = goods.warehouse();
    var gaza = goods.deliveryPoint();
    var medicine = goods.medicine();
    var kit = goods.schoolKit();
    var donation = donate(medicine, kit);
    receive(donation, basra);
    var consignment = plan(basra, gaza, medicine, kit);
    var picks = allocate(consignment, medicine);
    ship(consignment);
    deliver(consignment, picks);
    verifyLedger();
    showEvents(donation.id(), consignment);
    duplicates.showAsDonation(duplicates.offer(2));
  }

  /** Three lots of the medicine: the one that expires first is too short-lived to be sent. */
  private Answer donate(String medicine, String kit) {
    stage.chapter("A donation in kind is announced: three lots of the medicine, and school kits");
    var today = stage.today(BASRA);
    var lines =
        List.of(
            line(medicine, 500, "LATE", today.plusMonths(30).toString()),
            line(medicine, 300, "EARLY", today.plusMonths(14).toString()),
            line(medicine, 200, "SOON", today.plusDays(20).toString()),
            "{\"productId\": \"%s\", \"quantity\": 40}".formatted(kit));
    return coordinator
        .post(
            AID + "/donations",
            "{\"donorCode\": \"%s\", \"lines\": [%s]}"
                .formatted(Stage.unique("DONOR"), String.join(", ", lines)),
            "/id",
            "/status")
        .expect(201)
        .with("/status", "OFFERED");
  }

  private static String line(String product, int quantity, String lot, String expiresOn) {
    return "{\"productId\": \"%s\", \"quantity\": %d, \"lotNumber\": \"%s\", \"expiresOn\": \"%s\"}"
        .formatted(product, quantity, Stage.unique(lot), expiresOn);
  }

  private void receive(Answer donation, String location) {
    stage.chapter("The warehouse counts and receives it");
    var lines =
        donation.list("/lines").stream()
            .map(
                line ->
                    "{\"lineId\": %s, \"quantity\": %s}"
                        .formatted(line.required("id"), line.required("quantity")))
            .collect(Collectors.joining(", "));
    warehouse
        .post(
            AID + "/donations/" + donation.id() + "/receipts",
            "{\"locationId\": \"%s\", \"lines\": [%s]}".formatted(location, lines),
            "/status")
        .expect(200)
        .with("/status", "RECEIVED");
  }

  private String plan(String origin, String destination, String medicine, String kit) {
    stage.chapter("A consignment to Gaza is planned");
    return coordinator
        .post(
            AID + "/consignments",
            """
            {"originId": "%s", "destinationId": "%s", "arrivesOn": "%s",
             "needs": [{"productId": "%s", "quantity": 400}, {"productId": "%s", "quantity": 40}]}
            """
                .formatted(origin, destination, stage.today(BASRA).plusDays(30), medicine, kit),
            "/id",
            "/status")
        .expect(201)
        .with("/status", "PLANNED")
        .id();
  }

  /** First expired, first out: 300 of the lot that expires earlier, then 100 of the other. */
  private List<JsonNode> allocate(String consignment, String medicine) {
    stage.chapter("Stock is set aside: what expires first, but late enough, leaves first");
    var allocated =
        coordinator
            .step(consignment(consignment) + "/allocations", "/status")
            .expect(200)
            .with("/status", "ALLOCATED");
    var picks = allocated.list("/picks");
    picks.forEach(pick -> stage.note("picked " + lot(pick)));
    allocated
        .list("/skips")
        .forEach(
            skip -> stage.note("passed over %s: %s".formatted(lot(skip), skip.path("reason"))));
    var quantities =
        picks.stream()
            .filter(pick -> pick.path("productId").asText().equals(medicine))
            .map(pick -> pick.path("quantity").asInt())
            .toList();
    if (!quantities.equals(List.of(300, 100))) {
      throw new StoryFailure("Expected 300 of the earlier lot, then 100: " + allocated.text());
    }
    return picks;
  }

  private static String lot(JsonNode lot) {
    return "%s of lot %s, expires on %s"
        .formatted(
            lot.path(lot.has("quantity") ? "quantity" : "available").asText(),
            lot.path("lotNumber").asText(),
            lot.path("expiresOn").asText());
  }

  private void ship(String consignment) {
    stage.chapter("It is loaded and leaves");
    warehouse
        .step(consignment(consignment) + "/shipments", "/status")
        .expect(200)
        .with("/status", "SHIPPED");
  }

  private void deliver(String consignment, List<JsonNode> picks) {
    var agent = stage.as("field-agent");
    stage.chapter("A report that loses five pieces without a word is refused");
    agent
        .post(consignment(consignment) + "/deliveries", delivery(picks, 0))
        .expect(422, "DELIVERY_NOT_BALANCED");
    stage.chapter("Received, damaged and lost together are what was shipped");
    agent
        .post(consignment(consignment) + "/deliveries", delivery(picks, 2), "/status")
        .expect(200)
        .with("/status", "DELIVERED");
  }

  /** Of each lot five pieces did not arrive whole; {@code lost} of them and three are told. */
  private static String delivery(List<JsonNode> picks, int lost) {
    return picks.stream()
        .map(
            pick ->
                "{\"lotId\": %s, \"received\": %d, \"damaged\": %d, \"lost\": %d}"
                    .formatted(
                        pick.required("lotId"),
                        pick.required("quantity").asInt() - 5,
                        lost == 0 ? 0 : 5 - lost,
                        lost))
        .collect(Collectors.joining(", ", "{\"lines\": [", "]}"));
  }

  private void verifyLedger() {
    stage.chapter("An auditor has the ledger added up: every balance is the sum of its movements");
    stage
        .as("auditor")
        .step(AID + "/stock/verifications", "/consistent", "/balances", "/movements")
        .expect(200)
        .with("/consistent", "true");
  }

  private void showEvents(String donation, String consignment) {
    stage.chapter("The donation and the consignment are on their topics");
    stage.showEvents(
        "aid.donations",
        List.of("aid.donation.received.v1"),
        event -> donation.equals(event.key()));
    stage.showEvents(
        "aid.consignments",
        List.of("aid.consignment.shipped.v1", "aid.consignment.delivered.v1"),
        event -> consignment.equals(event.key()));
  }

  private static String consignment(String id) {
    return AID + "/consignments/" + id;
  }
}
