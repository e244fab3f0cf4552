package org.basra.exchange.library.stocktaking;

import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.interlibrary.InterlibraryLoans;

/** Steps that the tests of stock-takings share. */
public final class StockTakings {

  /** The collection. */
  public static final String PATH = "/v1/stock-takings";

  private StockTakings() {}

  /** Asks for a stock-taking of {@code place}. */
  public static Response open(String place) {
    return librarian().body("{\"location\": \"%s\"}".formatted(place)).post(PATH);
  }

  /** Opens a stock-taking of {@code place}; gives its id. */
  public static UUID opened(String place) {
    return id(open(place).then());
  }

  /** A stock-taking as it is now. */
  public static ValidatableResponse read(UUID taking) {
    return librarian().get(PATH + "/" + taking).then().statusCode(200);
  }

  /** Sends barcodes. */
  public static Response scan(UUID taking, String... barcodes) {
    return scan(taking, Arrays.asList(barcodes));
  }

  /** Sends barcodes. */
  public static Response scan(UUID taking, List<String> barcodes) {
    var quoted = barcodes.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    return librarian()
        .body("{\"barcodes\": [%s]}".formatted(quoted))
        .post(PATH + "/%s/scans".formatted(taking));
  }

  /** The differences of a kind, or all where it is null. */
  public static ValidatableResponse differences(UUID taking, String kind) {
    return librarian()
        .get(PATH + "/%s/differences%s".formatted(taking, kind == null ? "" : "?kind=" + kind))
        .then()
        .statusCode(200);
  }

  /** How many differences of the kind its numbers tell of. */
  public static int counted(UUID taking, String kind) {
    return read(taking)
        .extract()
        .path("differences.find { it.kind == '%s' }.count".formatted(kind));
  }

  /** Closes the stock-taking as it is at this moment. */
  public static Response close(UUID taking) {
    return close(taking, read(taking).extract().header("ETag"));
  }

  /** Closes the stock-taking that was read with this tag. */
  public static Response close(UUID taking, String tag) {
    return librarian().header("If-Match", tag).post(PATH + "/%s/closures".formatted(taking));
  }

  /** Gives the stock-taking up. */
  public static Response cancel(UUID taking) {
    return librarian().post(PATH + "/%s/cancellations".formatted(taking));
  }

  /** A reader borrows the copy; gives the loan. */
  public static UUID lend(String barcode) {
    return id(checkOut(barcode, patron()).then());
  }

  /** The loan ends with the copy at the desk. */
  public static void giveBack(UUID loan) {
    step(loan, "returns").then().statusCode(200);
  }

  /** A reader loses the copy. */
  public static void lose(String barcode) {
    step(lend(barcode), "losses").then().statusCode(200);
  }

  /** The copy leaves the stock. */
  public static void withdraw(String barcode) {
    itemStep(barcode, "withdrawals", "{\"reason\": \"WORN_OUT\"}").then().statusCode(200);
  }

  /** The copy comes back damaged and goes to the binder. */
  public static void damage(String barcode) {
    librarian()
        .body("{\"condition\": \"DAMAGED\"}")
        .post("/v1/loans/%s/returns".formatted(lend(barcode)))
        .then()
        .statusCode(200);
  }

  /** The copy of {@code record} comes to wait for a reader on the hold shelf; gives the hold. */
  public static UUID hold(UUID record, String barcode) {
    var loan = lend(barcode);
    var hold = id(placeHold(record, patron()).then());
    giveBack(loan);
    return hold;
  }

  /** A partner library gets the copy; gives the interlibrary loan. */
  public static UUID sendAway(String barcode) {
    return InterlibraryLoans.sendAway(barcode);
  }
}
