package org.basra.exchange.library.holds;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.testing.Tokens;

/** Steps that the tests of holds share. */
final class Holds {

  static final String PATH = "/v1/holds";
  static final ZoneId LIBRARY = ZoneId.of("Asia/Baghdad");

  private Holds() {}

  static LocalDate today() {
    return LocalDate.now(LIBRARY);
  }

  /** A librarian places a hold on any copy. */
  static Response place(UUID record, UUID patron) {
    return LibraryCalls.placeHold(record, patron);
  }

  /** A librarian places a hold on one copy. */
  static Response placeOn(UUID item, UUID patron) {
    return send(
        "{\"itemId\": \"%s\", \"patronId\": \"%s\", \"pickupLocation\": \"MAIN\"}"
            .formatted(item, patron));
  }

  static Response send(String body) {
    return librarian().body(body).post(PATH);
  }

  /** A new patron waits for any copy of the record. */
  static UUID waiting(UUID record) {
    return id(place(record, patron()).then());
  }

  /** Lends the copy to a new patron, so that it is out. */
  static UUID lent(String barcode) {
    return id(checkOut(barcode, patron()).then());
  }

  static Response giveBack(UUID loan) {
    return librarian().post("/v1/loans/%s/returns".formatted(loan));
  }

  static Response step(UUID hold, String step, String body) {
    return librarian().body(body).post(PATH + "/" + hold + "/" + step);
  }

  static Response cancel(UUID hold) {
    return librarian().post(PATH + "/" + hold + "/cancellations");
  }

  static Response suspend(UUID hold, LocalDate until) {
    return step(hold, "suspensions", "{\"until\": \"%s\"}".formatted(until));
  }

  static Response fill(UUID hold, String barcode) {
    return step(hold, "fillings", "{\"itemBarcode\": \"%s\"}".formatted(barcode));
  }

  static ValidatableResponse read(UUID hold) {
    return librarian().get(PATH + "/" + hold).then().statusCode(200);
  }

  static String status(UUID hold) {
    return read(hold).extract().path("status");
  }

  /** The copy waits on the shelf for this hold. */
  static void requireReady(UUID hold, String barcode) {
    read(hold).body("status", is("READY")).body("shelvedItemId", is(itemId(barcode).toString()));
  }

  /** The copy that waits, or waited, on the shelf for this hold. */
  static String copy(UUID hold) {
    return read(hold).extract().path("shelvedItemId");
  }

  static UUID itemId(String barcode) {
    return UUID.fromString(given().get("/v1/items?barcode=" + barcode).path("items[0].id"));
  }

  static boolean isAvailable(String barcode) {
    return given().get("/v1/items?barcode=" + barcode).path("items[0].available");
  }

  static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member")).contentType("application/json");
  }
}
