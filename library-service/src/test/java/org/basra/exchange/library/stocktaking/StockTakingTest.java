package org.basra.exchange.library.stocktaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.stocktaking.StockTakings.PATH;
import static org.basra.exchange.library.stocktaking.StockTakings.cancel;
import static org.basra.exchange.library.stocktaking.StockTakings.counted;
import static org.basra.exchange.library.stocktaking.StockTakings.giveBack;
import static org.basra.exchange.library.stocktaking.StockTakings.lend;
import static org.basra.exchange.library.stocktaking.StockTakings.open;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.read;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;
import static org.basra.exchange.library.stocktaking.StockTakings.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StockTakingTest {

  @Inject Records records;

  private UUID record;
  private String place;

  @BeforeEach
  void aPlace() {
    record = records.create();
    place = place();
  }

  @Test
  void whatStandsOnTheShelvesByTheCatalogueIsExpected() {
    itemAt(record, place);
    itemAt(record, place());
    lend(itemAt(record, place));
    withdraw(itemAt(record, place));

    open(place)
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .header("ETag", notNullValue())
        .body("location", is(place))
        .body("status", is("OPEN"))
        .body("openedAt", notNullValue())
        .body("endedAt", nullValue())
        .body("expected", is(1))
        .body("scanned", is(0))
        .body("seen", is(0))
        .body("differences.kind", hasSize(DifferenceKind.values().length))
        .body("differences.find { it.kind == 'MISSING' }.count", is(1))
        .body("differences.findAll { it.kind != 'MISSING' }.count", everyItem(is(0)))
        .body("differences.description.ar", everyItem(notNullValue()));
  }

  @Test
  void aLocationIsTakenStockOfOnceAtATime() {
    var taking = opened(place);

    open(place).then().statusCode(409).body("code", is("STOCK_TAKING_EXISTS"));

    cancel(taking).then().statusCode(200);
    open(place).then().statusCode(201);
  }

  @Test
  void ofTwentyWhoBeginOneDoes() {
    var answers = Race.of(20, runner -> open(place));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(19)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("STOCK_TAKING_EXISTS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"location\": \"\"}", "{\"location\": \"A B\"}"})
  void aLocationIsACode(String body) {
    librarian()
        .body(body)
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/location"));
  }

  @Test
  void theTagChangesWithWhatIsShown() {
    var barcode = itemAt(record, place);
    var taking = opened(place);
    var tag = read(taking).extract().header("ETag");
    librarian().header("If-None-Match", tag).get(PATH + "/" + taking).then().statusCode(304);

    var loan = lend(barcode);

    var lent = read(taking).extract().header("ETag");
    assertThat(lent).isNotEqualTo(tag);
    giveBack(loan);
    scan(taking, "NOTHING").then().statusCode(200);
    assertThat(read(taking).extract().header("ETag")).isNotIn(tag, lent);
  }

  @Test
  void whatIsLentMeanwhileIsNotMissingThenNorWhenItIsBack() {
    var barcode = itemAt(record, place);
    var taking = opened(place);
    assertThat(counted(taking, "MISSING")).isOne();

    var loan = lend(barcode);

    assertThat(counted(taking, "MISSING")).isZero();
    giveBack(loan);
    assertThat(counted(taking, "MISSING")).isZero();
    read(taking).body("expected", is(1)).body("seen", is(0));
  }

  @Test
  void stockTakingsAreListedByPlaceAndStatusNewestFirst() {
    var first = opened(place);
    cancel(first).then().statusCode(200);
    var second = opened(place);

    var page =
        librarian()
            .get(PATH + "?limit=1&count=true&location=" + place)
            .then()
            .statusCode(200)
            .body("items.id", contains(second.toString()))
            .body("total", is(2))
            .extract();
    librarian()
        .get(PATH + "?limit=1&location=%s&cursor=%s".formatted(place, page.<String>path("next")))
        .then()
        .statusCode(200)
        .body("items.id", contains(first.toString()))
        .body("next", nullValue());
    librarian()
        .get(PATH + "?status=CANCELLED&location=" + place)
        .then()
        .body("items.id", contains(first.toString()));
    librarian()
        .get(PATH + "?limit=1&location=%s&cursor=%s".formatted(place(), page.<String>path("next")))
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void aListAsksForAllNumbersAtOnce() {
    IntStream.range(0, 3).forEach(unused -> opened(place()));

    assertThat(
            SqlStatements.fewestDuring(
                "library", () -> librarian().get(PATH + "?limit=3").then().statusCode(200)))
        .isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    librarian()
        .get(PATH + "/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("STOCK_TAKING_NOT_FOUND"));
    librarian().get(PATH + "?status=LOST").then().statusCode(400);
  }

  @Test
  void theDatabaseKeepsOneOpenPerPlaceForEveryLanguage() {
    opened(place);

    librarian()
        .header("Accept-Language", "ar")
        .body("{\"location\": \"%s\"}".formatted(place))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("title", is("في موقع الحفظ هذا جرد مفتوح"));
  }
}
