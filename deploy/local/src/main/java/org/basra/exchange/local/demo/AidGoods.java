package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;

/** Products and places for one telling of the consignment's story. */
final class AidGoods {

  private static final String AID = "/api/aid/v1";
  private static final String MEDICINE =
      """
      {"name": {"ar": "أموكسيسيلين ٥٠٠ ملغ، كبسولات", "en": "Amoxicillin 500 mg capsules"},
       "kind": "MEDICINE", "inn": "amoxicillin", "strength": "500 mg", "form": "capsule",
       "unit": "capsule"}
      """;
  private static final String SCHOOL_KIT =
      """
      {"name": {"ar": "حقيبة مدرسية للمرحلة الابتدائية", "en": "School kit for primary pupils"},
       "kind": "EDUCATIONAL", "inn": null, "strength": null, "form": null, "unit": "kit"}
      """;

  private final Stage stage;
  private final Governorates governorates;
  private final Api coordinator;

  AidGoods(Stage stage, Governorates governorates) {
    this.stage = stage;
    this.governorates = governorates;
    this.coordinator = stage.as("aid-coordinator");
  }

  /** A medicine, named by its INN. */
  String medicine() {
    stage.chapter("A medicine is listed under its international nonproprietary name");
    return product(MEDICINE);
  }

  /** A kit for pupils. */
  String schoolKit() {
    stage.chapter("A school kit is listed");
    return product(SCHOOL_KIT);
  }

  private String product(String json) {
    return coordinator.post(AID + "/products", json, "/id", "/kind", "/name").expect(201).id();
  }

  /** A warehouse in Basra. */
  String warehouse() {
    stage.chapter("A warehouse in Basra");
    return location("WAREHOUSE", "IQG02", governorates.name("IQG02", "مستودع في", "Warehouse in"));
  }

  /** Where aid is handed over in Gaza: the governorate, nothing finer. */
  String deliveryPoint() {
    stage.chapter("A delivery point in Gaza, of which only the governorate is stored");
    return location(
        "DELIVERY_POINT",
        "PS0260",
        governorates.name("PS0260", "نقطة تسليم في", "Delivery point in"));
  }

  private String location(String kind, String pcode, ObjectNode name) {
    var body =
        FilledForm.JSON
            .createObjectNode()
            .put("code", Stage.unique("DEMO"))
            .put("kind", kind)
            .put("governorate", pcode);
    body.set("name", name);
    return coordinator
        .post(AID + "/locations", body.toString(), "/code", "/governorate", "/name")
        .expect(201)
        .id();
  }
}
