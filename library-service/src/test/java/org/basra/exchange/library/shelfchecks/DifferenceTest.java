package org.basra.exchange.library.shelfchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.stocktaking.StockTakings.PATH;
import static org.basra.exchange.library.stocktaking.StockTakings.differences;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DifferenceTest {

  @Inject Records records;

  private UUID record;
  private String place;

  @BeforeEach
  void aPlace() {
    record = records.create("=Kitab " + unique(), null);
    place = place();
  }

  private String itemAs(String callNumber) {
    var barcode = unique();
    librarian()
        .body(
            "{\"barcode\": \"%s\", \"location\": \"%s\", \"callNumber\": \"%s\"}"
                .formatted(barcode, place, callNumber))
        .post("/v1/records/%s/items".formatted(record))
        .then()
        .statusCode(201);
    return barcode;
  }

  @Test
  void whatIsMissingIsListedAsOneWalksAlongTheShelf() {
    var third = itemAs("892.7 KAN");
    var first = itemAt(record, place);
    var second = itemAs("100 قرن");
    var taking = opened(place);

    differences(taking, "MISSING")
        .body("items.barcode", contains(first, second, third))
        .body("items[0].callNumber", nullValue())
        .body("items[2].callNumber", is("892.7 KAN"))
        .body("items[2].recordId", is(record.toString()))
        .body("items[2].location", is(place))
        .body("items[2].scannedAt", nullValue())
        .body("items[2].description.ar", is("يُفترض أن تكون النسخة على الرف ولم تُمسح"))
        .body("next", nullValue());
    scan(taking, second).then().statusCode(200);
    differences(taking, "MISSING").body("items.barcode", contains(first, third));
  }

  @Test
  void pagesFollowEachOtherWithoutGapsWhateverIsWrittenOnTheSpine() {
    var barcodes = new ArrayList<String>();
    for (int number = 0; number < 3; number++) {
      barcodes.add(itemAt(record, place));
    }
    barcodes.add(itemAs("A\\u001fB"));
    barcodes.add(itemAs("A\\u001fC"));
    var taking = opened(place);

    var found = new ArrayList<String>();
    var path = PATH + "/%s/differences?limit=1&count=true".formatted(taking);
    for (String next = ""; next != null; ) {
      var page = librarian().get(path + next).then().statusCode(200).body("total", is(5)).extract();
      found.addAll(page.<List<String>>path("items.barcode"));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    }

    assertThat(found).containsExactlyElementsOf(barcodes);
  }

  @Test
  void aListTakesTwoStatements() {
    itemAt(record, place);
    itemAt(record, place);
    var taking = opened(place);

    assertThat(
            SqlStatements.fewestDuring(
                "library", () -> differences(taking, null).body("items", hasSize(2))))
        .isEqualTo(2);
  }

  @Test
  void theTableHasAllOfThemForASpreadsheet() {
    var missing = itemAs("892.7 KAN");
    var taking = opened(place);
    scan(taking, "=cmd|'/C calc'!A0").then().statusCode(200);

    var lines = table(taking, "en").split("\r\n");

    assertThat(lines).hasSize(3);
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFF\"kind\",\"description\",\"barcode\",\"title\",\"location\","
                + "\"callNumber\",\"scannedAt\",\"outcome\"");
    assertThat(lines[1])
        .startsWith(
            "\"UNKNOWN_BARCODE\",\"No item has this barcode\","
                + "\"'=cmd|'/C calc'!A0\",\"\",\"\",\"\",\"");
    assertThat(lines[2])
        .startsWith("\"MISSING\",\"Expected on the shelf and not scanned\",")
        .contains("\"" + missing + "\",\"'=Kitab ")
        .endsWith("\"%s\",\"892.7 KAN\",\"\",\"\"".formatted(place));
  }

  private static String table(UUID taking, String language) {
    var answer =
        librarian()
            .accept("text/csv")
            .header("Accept-Language", language)
            .get(PATH + "/%s/differences/table".formatted(taking))
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .header("Vary", containsString("Accept-Language"))
            .extract();
    return new String(answer.asByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void theTableSpeaksArabicUnlessAskedOtherwise() {
    itemAt(record, place);

    assertThat(table(opened(place), "fr, ar;q=0.5")).contains("ولم تُمسح");
  }

  @Test
  void differencesBelongToAStockTaking() {
    var nobodys = PATH + "/" + UUID.randomUUID() + "/differences";
    librarian().get(nobodys).then().statusCode(404).body("code", is("STOCK_TAKING_NOT_FOUND"));
    librarian().get(nobodys + "/table").then().statusCode(404);
    librarian()
        .get(PATH + "/%s/differences?kind=LOST".formatted(opened(place)))
        .then()
        .statusCode(400);
  }
}
