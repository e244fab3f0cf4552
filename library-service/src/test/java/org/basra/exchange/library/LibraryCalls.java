package org.basra.exchange.library;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** Calls that the library's tests share, as a librarian makes them. */
public final class LibraryCalls {

  private LibraryCalls() {}

  /** A request of a librarian, with a JSON body. */
  public static RequestSpecification librarian() {
    return given().auth().oauth2(Tokens.role("librarian")).contentType("application/json");
  }

  /** Text that no other test uses. */
  public static String unique() {
    return UUID.randomUUID().toString().substring(0, 18);
  }

  /** Registers a patron and gives its id. */
  public static UUID patron() {
    return id(register("{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\"}".formatted(unique())));
  }

  /** Registers a patron that belongs to the account of the test person {@code name}. */
  public static UUID patronOf(String name) {
    return id(
        register(
            "{\"cardNumber\": \"%s\", \"category\": \"STUDENT\", \"account\": \"%s\"}"
                .formatted(unique(), Tokens.subject(name))));
  }

  /** Sends a registration. */
  public static ValidatableResponse register(String body) {
    return librarian().body(body).post("/v1/patrons").then();
  }

  /** Adds an item to {@code record} and gives its barcode. */
  public static String item(UUID record) {
    var barcode = unique();
    librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"MAIN\"}".formatted(barcode))
        .post("/v1/records/%s/items".formatted(record))
        .then()
        .statusCode(201);
    return barcode;
  }

  /** Lends. */
  public static Response checkOut(String barcode, UUID patron) {
    return librarian()
        .body("{\"itemBarcode\": \"%s\", \"patronId\": \"%s\"}".formatted(barcode, patron))
        .post("/v1/loans");
  }

  /** Places a hold on any copy of the record. */
  public static Response placeHold(UUID record, UUID patron) {
    return librarian()
        .body(
            "{\"recordId\": \"%s\", \"patronId\": \"%s\", \"pickupLocation\": \"MAIN\"}"
                .formatted(record, patron))
        .post("/v1/holds");
  }

  /** The id in a created object's body. */
  public static UUID id(ValidatableResponse created) {
    return UUID.fromString(created.statusCode(201).extract().path("id"));
  }
}
