package org.basra.exchange.aid;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** Calls that the aid service's tests share. */
public final class AidCalls {

  private AidCalls() {}

  /** A request in this role, with a JSON body. */
  public static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.role(role)).contentType("application/json");
  }

  /** A request of the one who plans. */
  public static RequestSpecification coordinator() {
    return as("aid-coordinator");
  }

  /** A request of the one who receives and ships. */
  public static RequestSpecification keeper() {
    return as("warehouse");
  }

  /** JSON with single quotes for double ones. */
  public static String json(String text, Object... values) {
    return text.replace('\'', '"').formatted(values);
  }

  /** Text that no other test uses. */
  public static String unique() {
    return UUID.randomUUID().toString().substring(0, 18);
  }

  /** The day so many days from today, where the programme stands. */
  public static LocalDate in(int days) {
    return LocalDate.now(ZoneId.of("Asia/Baghdad")).plusDays(days);
  }

  /** The id in a created object's body. */
  public static UUID id(ValidatableResponse created) {
    return UUID.fromString(created.statusCode(201).extract().path("id"));
  }

  /** Defines a product. */
  public static ValidatableResponse define(String body) {
    return coordinator().body(body).post("/v1/products").then();
  }

  /** A new medicine. */
  public static UUID medicine() {
    return id(
        define(
            json(
                """
                {'name': {'ar': 'أموكسيسيلين', 'en': 'Amoxicillin'}, 'kind': 'MEDICINE',
                 'inn': 'amoxicillin', 'strength': '500 mg', 'form': 'capsule', 'unit': 'capsule'}
                """)));
  }

  /** A new product that does not expire. */
  public static UUID schoolKit() {
    return id(
        define(
            json(
                """
                {'name': {'ar': 'حقيبة مدرسية', 'en': 'School kit'}, 'kind': 'EDUCATIONAL',
                 'unit': 'kit'}
                """)));
  }

  /** A new location. */
  public static UUID location(String kind, String governorate) {
    return id(
        coordinator()
            .body(
                json(
                    "{'code': '%s', 'name': {'ar': 'موقع', 'en': 'Place'}, 'kind': '%s',"
                        + " 'governorate': '%s'}",
                    unique(), kind, governorate))
            .post("/v1/locations")
            .then());
  }

  /** A new warehouse in Basra. */
  public static UUID warehouse() {
    return location("WAREHOUSE", "IQG02");
  }

  /** A new delivery point in Rafah. */
  public static UUID deliveryPoint() {
    return location("DELIVERY_POINT", "PS0275");
  }

  /** A line of an offer. */
  public static String line(UUID product, long quantity, String lot, LocalDate expiresOn) {
    return json(
        "{'productId': '%s', 'quantity': %d, 'lotNumber': '%s', 'expiresOn': %s}",
        product, quantity, lot, expiresOn == null ? null : '"' + expiresOn.toString() + '"');
  }

  /** Offers these lines. */
  public static ValidatableResponse offer(String... lines) {
    return coordinator()
        .body(json("{'donorCode': 'DONOR-17', 'lines': [%s]}", String.join(",", lines)))
        .post("/v1/donations")
        .then();
  }

  /** Receives so much of a donation's first line. */
  public static Response receive(UUID donation, UUID location, long quantity) {
    String line = keeper().get("/v1/donations/" + donation).path("lines[0].id");
    return keeper()
        .body(
            json(
                "{'locationId': '%s', 'lines': [{'lineId': '%s', 'quantity': %d}]}",
                location, line, quantity))
        .post("/v1/donations/%s/receipts".formatted(donation));
  }

  /** Puts so much of a lot into a warehouse; gives the lot. */
  public static UUID stocked(
      UUID product, UUID location, long quantity, String lot, LocalDate expiresOn) {
    var donation = id(offer(line(product, quantity, lot, expiresOn)));
    receive(donation, location, quantity).then().statusCode(200);
    String id =
        keeper()
            .get("/v1/lots?limit=200&productId=" + product)
            .path("items.find { it.lotNumber == '%s' }.id".formatted(lot));
    return UUID.fromString(id);
  }

  /** Takes so much from the shelf. */
  public static Response issue(UUID location, UUID lot, long quantity, String reason) {
    return keeper()
        .body(
            json(
                "{'locationId': '%s', 'lotId': '%s', 'quantity': %d, 'reason': '%s'}",
                location, lot, quantity, reason))
        .post("/v1/stock/issues");
  }

  /** A number of the balance of one lot at one location; 0 where there is none. */
  public static long balance(UUID location, UUID lot, String field) {
    Integer value =
        keeper()
            .get("/v1/stock?limit=200&locationId=" + location)
            .path("items.find { it.lotId == '%s' }?.%s".formatted(lot, field));
    return value == null ? 0 : value;
  }
}
