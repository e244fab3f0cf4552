package org.basra.exchange.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;

/** A short list of medicines and kits, three places, and a first stock in the warehouse. */
final class DemoAid implements DemoPart {

  private static final String AID = "/api/aid/v1";
  private static final String DONOR = "DEMO-DONOR";
  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");
  private static final int QUANTITY = 1000;

  private final Stage stage;
  private final Api coordinator;

  DemoAid(Stage stage) {
    this.stage = stage;
    this.coordinator = stage.as("aid-coordinator");
  }

  @Override
  public String name() {
    return "aid";
  }

  @Override
  public String load() {
    var products = complete("products", "/name/en");
    var locations = complete("locations", "/code");
    var donation =
        coordinator.all(AID + "/donations").stream()
            .filter(one -> one.path("donorCode").asText().equals(DONOR))
            .findFirst()
            .orElseGet(() -> donate(products));
    if (donation.path("status").asText().equals("OFFERED")) {
      receive(donation, locations.getFirst());
    }
    return "%d products, %d locations".formatted(products.size(), locations.size());
  }

  /** Everything that the file describes, created where it was not there. */
  private List<JsonNode> complete(String what, String key) {
    var loaded = coordinator.all(AID + "/" + what);
    return DemoFile.read(what + ".json")
        .valueStream()
        .map(
            described ->
                DemoFile.among(loaded, described, key)
                    .orElseGet(
                        () ->
                            coordinator
                                .post(AID + "/" + what, described.toString())
                                .expect(201)
                                .json()))
        .toList();
  }

  private JsonNode donate(List<JsonNode> products) {
    var today = stage.today(BASRA);
    var lines = DemoFile.JSON.createArrayNode();
    int months = 12;
    for (var product : products) {
      var line = lines.addObject().put("quantity", QUANTITY);
      line.set("productId", product.required("id"));
      if (product.path("kind").asText().equals("MEDICINE")) {
        months += 2;
        line.put("lotNumber", "DEMO-%02d".formatted(months));
        line.put("expiresOn", today.plusMonths(months).toString());
      }
    }
    var body = DemoFile.JSON.createObjectNode().put("donorCode", DONOR);
    body.set("lines", lines);
    return coordinator.post(AID + "/donations", body.toString()).expect(201).json();
  }

  private void receive(JsonNode donation, JsonNode warehouse) {
    var lines =
        donation
            .required("lines")
            .valueStream()
            .map(
                line ->
                    "{\"lineId\": %s, \"quantity\": %s}"
                        .formatted(line.required("id"), line.required("quantity")))
            .collect(Collectors.joining(", "));
    stage
        .as("warehouse")
        .post(
            AID + "/donations/" + donation.required("id").asText() + "/receipts",
            "{\"locationId\": %s, \"lines\": [%s]}".formatted(warehouse.required("id"), lines))
        .expect(200);
  }
}
