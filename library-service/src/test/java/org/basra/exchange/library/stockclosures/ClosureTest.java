package org.basra.exchange.library.stockclosures;

import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.basra.exchange.library.stocktaking.StockTakings.PATH;
import static org.basra.exchange.library.stocktaking.StockTakings.cancel;
import static org.basra.exchange.library.stocktaking.StockTakings.close;
import static org.basra.exchange.library.stocktaking.StockTakings.differences;
import static org.basra.exchange.library.stocktaking.StockTakings.lend;
import static org.basra.exchange.library.stocktaking.StockTakings.lose;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.read;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosureTest {

  @Inject Records records;

  private UUID record;
  private String place;

  @BeforeEach
  void aPlace() {
    record = records.create();
    place = place();
  }

  @Test
  void whatNobodyCameAcrossIsMissingAndWhatWasLostIsBack() {
    var seen = itemAt(record, place);
    var unseen = itemAt(record, place);
    var lost = itemAt(record, place);
    lose(lost);
    var misplaced = itemAt(record, place());
    var taking = opened(place);
    scan(taking, seen, lost, misplaced, "UNKNOWN").then().statusCode(200);

    close(taking)
        .then()
        .statusCode(200)
        .header("ETag", is(read(taking).extract().header("ETag")))
        .body("status", is("CLOSED"))
        .body("endedAt", notNullValue())
        .body("expected", is(2))
        .body("scanned", is(4))
        .body("seen", is(1))
        .body("differences.find { it.kind == 'MISSING' }.count", is(1))
        .body("filledHolds", hasSize(0));

    readItem(seen).body("status", is("AVAILABLE"));
    readItem(unseen).body("status", is("MISSING")).body("available", is(false));
    readItem(lost).body("status", is("AVAILABLE")).body("available", is(true));
    readItem(misplaced).body("status", is("AVAILABLE"));
    checkOut(unseen, patron()).then().statusCode(409).body("code", is("ITEM_NOT_LENDABLE"));
    differences(taking, "MISSING").body("items.outcome", contains("SET_MISSING"));
    differences(taking, "LOST_BUT_HERE").body("items.outcome", contains("BROUGHT_BACK"));
    differences(taking, "MISPLACED").body("items.outcome", contains("UNCHANGED"));
    differences(taking, "UNKNOWN_BARCODE").body("items.outcome", contains("UNCHANGED"));
  }

  @Test
  void theDifferencesStayAsTheyWereAtTheClosure() {
    var unseen = itemAt(record, place);
    var lost = itemAt(record, place);
    lose(lost);
    var taking = opened(place);
    scan(taking, lost).then().statusCode(200);
    close(taking).then().statusCode(200);
    var shown = read(taking).extract();
    var before = differences(taking, null).extract().asString();

    itemStep(unseen, "finds", "{}").then().statusCode(200);
    lend(unseen);
    lose(lost);

    differences(taking, null).body(is(before)).body("items", hasSize(2));
    read(taking).header("ETag", is(shown.header("ETag"))).body(is(shown.asString()));
  }

  @Test
  void whatComesBackGoesToWhoWaitsForIt() {
    var lost = itemAt(record, place);
    var seen = itemAt(record, place);
    lose(lost);
    lend(seen);
    var hold = id(placeHold(record, patron()).then()).toString();
    var taking = opened(place);
    scan(taking, lost).then().statusCode(200);

    close(taking)
        .then()
        .statusCode(200)
        .body("filledHolds", hasSize(1))
        .body("filledHolds[0].barcode", is(lost))
        .body("filledHolds[0].itemId", is(itemId(lost)))
        .body("filledHolds[0].hold.holdId", is(hold))
        .body("filledHolds[0].hold.pickupLocation", is("MAIN"));

    readItem(lost).body("status", is("AVAILABLE")).body("available", is(false));
    librarian().get("/v1/holds/" + hold).then().body("status", is("READY"));
    differences(taking, "LOST_BUT_HERE").body("items.holdId", contains(hold));
  }

  @Test
  void whatWentMissingIsFoundByTheNextStockTaking() {
    var barcode = itemAt(record, place);
    var first = opened(place);
    scan(first, "SOMETHING").then().statusCode(200);
    close(first).then().statusCode(200);
    readItem(barcode).body("status", is("MISSING"));
    var second = opened(place);
    read(second).body("expected", is(0));

    scan(second, barcode).then().body("scans.difference", contains("LOST_BUT_HERE"));
    close(second).then().statusCode(200);

    readItem(barcode).body("status", is("AVAILABLE"));
  }

  @Test
  void whatWasFoundBeforeTheClosureOrLostAgainIsLeftAlone() {
    var found = itemAt(record, place);
    var lostAgain = itemAt(record, place);
    lose(found);
    lose(lostAgain);
    var taking = opened(place);
    scan(taking, found, lostAgain).then().statusCode(200);
    itemStep(found, "finds", "{}").then().statusCode(200);
    itemStep(lostAgain, "finds", "{}").then().statusCode(200);
    lose(lostAgain);

    close(taking).then().statusCode(200);

    readItem(found).body("status", is("AVAILABLE"));
    readItem(lostAgain).body("status", is("LOST"));
    differences(taking, "LOST_BUT_HERE").body("items.outcome", everyItem(is("UNCHANGED")));
  }

  @Test
  void whereNothingWasScannedNothingIsMissing() {
    var barcode = itemAt(record, place);
    var taking = opened(place);

    close(taking).then().statusCode(409).body("code", is("STOCK_TAKING_WITHOUT_SCANS"));

    readItem(barcode).body("status", is("AVAILABLE"));
    read(taking).body("status", is("OPEN"));
  }

  @Test
  void onlyWhatWasReadIsClosed() {
    itemAt(record, place);
    var taking = opened(place);
    scan(taking, "ONE").then().statusCode(200);
    var tag = read(taking).extract().header("ETag");
    scan(taking, "TWO").then().statusCode(200);

    close(taking, tag).then().statusCode(412).body("code", is("VERSION_MISMATCH"));
    librarian()
        .post(PATH + "/%s/closures".formatted(taking))
        .then()
        .statusCode(428)
        .body("code", is("VERSION_REQUIRED"));
    close(taking).then().statusCode(200);
    close(taking).then().statusCode(409).body("code", is("STOCK_TAKING_ENDED"));
    cancel(taking).then().statusCode(409).body("code", is("STOCK_TAKING_ENDED"));
    close(UUID.randomUUID(), tag).then().statusCode(404);
  }

  @Test
  void aCancellationChangesNoItem() {
    var unseen = itemAt(record, place);
    var lost = itemAt(record, place);
    lose(lost);
    var taking = opened(place);
    scan(taking, lost).then().statusCode(200);

    cancel(taking)
        .then()
        .statusCode(200)
        .body("status", is("CANCELLED"))
        .body("endedAt", notNullValue());

    readItem(unseen).body("status", is("AVAILABLE"));
    readItem(lost).body("status", is("LOST"));
    differences(taking, null)
        .body("items", hasSize(2))
        .body("items.outcome", everyItem(is("UNCHANGED")));
    close(taking).then().statusCode(409).body("code", is("STOCK_TAKING_ENDED"));
    cancel(UUID.randomUUID()).then().statusCode(404);
  }
}
