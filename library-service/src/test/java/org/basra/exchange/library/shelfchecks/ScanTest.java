package org.basra.exchange.library.shelfchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.stocktaking.StockTakings.PATH;
import static org.basra.exchange.library.stocktaking.StockTakings.cancel;
import static org.basra.exchange.library.stocktaking.StockTakings.counted;
import static org.basra.exchange.library.stocktaking.StockTakings.differences;
import static org.basra.exchange.library.stocktaking.StockTakings.hold;
import static org.basra.exchange.library.stocktaking.StockTakings.lend;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.read;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;
import static org.basra.exchange.library.stocktaking.StockTakings.sendAway;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.stocktaking.StockTakings;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScanTest {

  @Inject Records records;

  private UUID record;
  private String place;

  @BeforeEach
  void aPlace() {
    record = records.create();
    place = place();
  }

  /** Copies in every state, and what a scan tells of each. */
  private Map<String, String> oneOfEachKind() {
    var told = new LinkedHashMap<String, String>();
    told.put(itemAt(record, place), null);
    told.put(itemAt(record, place()), "MISPLACED");
    told.put(madeSo(copy -> lend(copy)), "ON_LOAN_BUT_HERE");
    told.put(madeSo(StockTakings::withdraw), "WITHDRAWN_BUT_HERE");
    told.put(madeSo(StockTakings::lose), "LOST_BUT_HERE");
    told.put(madeSo(copy -> sendAway(copy)), "AWAY_BUT_HERE");
    told.put(madeSo(StockTakings::damage), "AWAY_BUT_HERE");
    told.put(madeSo(copy -> hold(record, copy)), "HELD_BUT_HERE");
    told.put("978-?", "UNKNOWN_BARCODE");
    return told;
  }

  private String madeSo(Consumer<String> step) {
    var copy = itemAt(record, place);
    step.accept(copy);
    return copy;
  }

  @Test
  void eachScanTellsAtOnceWhatItMeans() {
    var told = oneOfEachKind();
    var taking = opened(place);

    var answer = scan(taking, List.copyOf(told.keySet())).then().statusCode(200);

    answer
        .body("recorded", is(9))
        .body("repeated", is(0))
        .body("scans.difference", is(new ArrayList<>(told.values())))
        .body("scans[0].inPlace", is(true))
        .body("scans[0].message.ar", is("النسخة في مكانها"))
        .body("scans[0].title.latin", notNullValue())
        .body("scans[0].location", is(place))
        .body("scans[1].inPlace", is(false))
        .body("scans[1].message.en", is("Belongs to another location"))
        .body("scans[1].location", not(is(place)))
        .body("scans[8].itemId", nullValue())
        .body("scans[8].title", nullValue());
    read(taking).body("expected", is(1)).body("scanned", is(9)).body("seen", is(1));
    assertThat(counted(taking, "AWAY_BUT_HERE")).isEqualTo(2);
  }

  @Test
  void scanningAgainChangesNothingAndIsCountedAsRepeated() {
    var barcode = itemAt(record, place);
    var taking = opened(place);
    scan(taking, barcode, "UNKNOWN").then().body("recorded", is(2));
    var tag = read(taking).extract().header("ETag");

    scan(taking, "UNKNOWN", barcode, barcode)
        .then()
        .statusCode(200)
        .body("recorded", is(0))
        .body("repeated", is(3))
        .body("scans.repeated", everyItem(is(true)))
        .body("scans.difference", contains("UNKNOWN_BARCODE", null, null));

    assertThat(read(taking).extract().header("ETag")).isEqualTo(tag);
  }

  @Test
  void ofABarcodeTwiceInOneBatchTheSecondIsRepeated() {
    var barcode = itemAt(record, place);
    var taking = opened(place);

    scan(taking, barcode, " " + barcode + " ", barcode)
        .then()
        .body("recorded", is(1))
        .body("scans.repeated", contains(false, true, true))
        .body("scans.barcode", contains(barcode, barcode, barcode));
  }

  @Test
  void aBatchThatCameAgainAfterALoanTellsWhatItToldBefore() {
    var barcode = itemAt(record, place);
    var taking = opened(place);
    scan(taking, barcode).then().body("scans.inPlace", contains(true));
    lend(barcode);

    scan(taking, barcode).then().body("scans.inPlace", contains(true));

    differences(taking, null).body("items", hasSize(0));
  }

  @Test
  void whatIsNoBarcodeIsKeptAsItWasRead() {
    var taking = opened(place);
    var misread = "باركود ]C1\\u001d<b>' OR 1=1";

    scan(taking, misread).then().statusCode(200).body("scans[0].difference", is("UNKNOWN_BARCODE"));

    differences(taking, "UNKNOWN_BARCODE")
        .body("items.barcode", contains("باركود ]C1\u001d<b>' OR 1=1"))
        .body("items[0].scannedAt", notNullValue())
        .body("items[0].outcome", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"barcodes\": []}",
        "{\"barcodes\": [null]}",
        "{\"barcodes\": [\"  \"]}",
        "{\"barcodes\": [\"\\u2003\"]}",
        "{\"barcodes\": [\"X\", \"\"]}"
      })
  void nothingIsNoScan(String body) {
    librarian().body(body).post(PATH + "/" + opened(place) + "/scans").then().statusCode(422);
  }

  @Test
  void aBatchHasFiveHundredBarcodesAtMost() {
    var taking = opened(place);
    var many = IntStream.range(0, 500).mapToObj(number -> "N" + number).toList();
    scan(taking, many).then().statusCode(200).body("recorded", is(500));

    scan(taking, Collections.nCopies(501, "N"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/barcodes"));
    scan(taking, "X".repeat(201)).then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0001", "\\u00a0", "\\u200f"})
  void whatCannotBeSeenIsKeptAsWell(String unseen) {
    scan(opened(place), unseen).then().statusCode(200).body("recorded", is(1));
  }

  @Test
  void nothingIsScannedAfterTheEnd() {
    var taking = opened(place);
    cancel(taking).then().statusCode(200);

    scan(taking, "LATE").then().statusCode(409).body("code", is("STOCK_TAKING_ENDED"));
    scan(UUID.randomUUID(), "X").then().statusCode(404).body("code", is("STOCK_TAKING_NOT_FOUND"));
    read(taking).body("scanned", is(0));
  }

  @Test
  void theSameBatchFromTenScannersCountsOnce() {
    var barcodes = Stream.generate(() -> itemAt(record, place)).limit(10).toList();
    var reversed = barcodes.reversed();
    var taking = opened(place);

    var answers = Race.of(10, runner -> scan(taking, runner % 2 == 0 ? barcodes : reversed));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(answers.stream().mapToInt(answer -> answer.<Integer>path("recorded")).sum())
        .isEqualTo(10);
    read(taking).body("scanned", is(10)).body("seen", is(10));
  }

  @Test
  void aBatchTakesAsManyStatementsAsOneBarcode() {
    var taking = opened(place);
    var one = SqlStatements.fewestDuring("library", () -> scan(taking, unique()));

    var many =
        SqlStatements.fewestDuring(
            "library",
            () -> scan(taking, Stream.generate(() -> unique()).limit(100).toArray(String[]::new)));

    assertThat(many).isLessThanOrEqualTo(one);
  }
}
