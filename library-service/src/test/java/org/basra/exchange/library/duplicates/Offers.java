package org.basra.exchange.library.duplicates;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.librarian;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Steps that the tests of duplicate offers share. */
final class Offers {

  static final String PATH = "/v1/duplicate-offers";

  private Offers() {}

  static String body(UUID record, List<String> barcodes) {
    return "{\"recordId\": \"%s\", \"itemBarcodes\": %s}"
        .formatted(
            record,
            barcodes.stream()
                .map(barcode -> '"' + barcode + '"')
                .collect(Collectors.joining(", ", "[", "]")));
  }

  static Response offer(UUID record, String... barcodes) {
    return librarian().body(body(record, List.of(barcodes))).post(PATH);
  }

  /** The status of a copy and whether a reader could have it. */
  static String state(String barcode) {
    var item = given().get("/v1/items?barcode=" + barcode).then().statusCode(200).extract();
    return item.path("items[0].status") + (item.path("items[0].available") ? " free" : " away");
  }
}
