package org.basra.exchange.library.stockclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.basra.exchange.library.stocktaking.StockTakings.close;
import static org.basra.exchange.library.stocktaking.StockTakings.differences;
import static org.basra.exchange.library.stocktaking.StockTakings.giveBack;
import static org.basra.exchange.library.stocktaking.StockTakings.lend;
import static org.basra.exchange.library.stocktaking.StockTakings.lose;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.read;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosureRaceTest {

  private static final int COPIES = 10;

  @Inject Records records;
  @Inject EntityManager entities;

  private UUID record;
  private String place;
  private List<String> copies;

  @BeforeEach
  void aShelf() {
    record = records.create();
    place = place();
    copies = Stream.generate(() -> itemAt(record, place)).limit(COPIES).toList();
  }

  private String tagOf(UUID taking) {
    scan(taking, "SOMETHING").then().statusCode(200);
    return read(taking).extract().header("ETag");
  }

  private Number loansOfMissingItems() {
    return (Number)
        entities
            .createNativeQuery(
                "SELECT count(*) FROM loan l JOIN item i ON i.id = l.item_id"
                    + " WHERE l.ended_at IS NULL AND i.status <> 'AVAILABLE'")
            .getSingleResult();
  }

  @Test
  void ofTenClosuresOneCounts() {
    var lost = itemAt(record, place);
    lose(lost);
    var taking = opened(place);
    scan(taking, lost).then().statusCode(200);
    var tag = tagOf(taking);

    var answers = Race.of(10, runner -> close(taking, tag));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .hasSize(9)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(409, 412));
    differences(taking, "MISSING").body("items", hasSize(COPIES));
    readItem(lost).body("status", is("AVAILABLE"));
  }

  @RepeatedTest(3)
  void aScanIsEitherInTheClosureOrRefused() {
    var taking = opened(place);
    var tag = tagOf(taking);

    var answers =
        Race.of(
            COPIES + 1,
            runner -> runner == COPIES ? close(taking, tag) : scan(taking, copies.get(runner)));

    if (answers.get(COPIES).statusCode() == 412) {
      close(taking).then().statusCode(200);
    }
    for (int copy = 0; copy < COPIES; copy++) {
      boolean seen = answers.get(copy).statusCode() == 200;
      assertThat(answers.get(copy).statusCode()).isIn(200, 409);
      readItem(copies.get(copy)).body("status", is(seen ? "AVAILABLE" : "MISSING"));
      differences(taking, "MISSING")
          .body("items.barcode", seen ? not(hasItem(copies.get(copy))) : hasItem(copies.get(copy)));
    }
  }

  @RepeatedTest(5)
  void aCopyIsLentOrMissingAndNeverBoth() {
    var taking = opened(place);
    var tag = tagOf(taking);
    var readers = Stream.generate(LibraryCalls::patron).limit(COPIES).toList();

    var answers =
        Race.of(
            COPIES + 1,
            runner ->
                runner == COPIES
                    ? close(taking, tag)
                    : checkOut(copies.get(runner), readers.get(runner)));

    if (answers.get(COPIES).statusCode() == 412) {
      close(taking).then().statusCode(200);
    }
    for (int copy = 0; copy < COPIES; copy++) {
      boolean lent = answers.get(copy).statusCode() == 201;
      assertThat(answers.get(copy).statusCode()).isIn(201, 409);
      readItem(copies.get(copy)).body("status", is(lent ? "AVAILABLE" : "MISSING"));
    }
    assertThat(loansOfMissingItems().longValue()).isZero();
  }

  @RepeatedTest(3)
  void aCopyThatIsReturnedMeanwhileIsNotMissing() {
    var loans = copies.stream().map(copy -> lend(copy)).toList();
    var taking = opened(place);
    var tag = tagOf(taking);

    Race.of(
        COPIES + 1,
        runner -> {
          if (runner < COPIES) {
            giveBack(loans.get(runner));
            return 200;
          }
          return close(taking, tag).statusCode();
        });

    copies.forEach(copy -> readItem(copy).body("status", is("AVAILABLE")));
  }

  @RepeatedTest(3)
  void whatComesBackTwiceFillsOneHold() {
    copies.forEach(copy -> lose(copy));
    lend(itemAt(record, place()));
    var holds =
        Stream.generate(() -> LibraryCalls.id(placeHold(record, LibraryCalls.patron()).then()))
            .limit(COPIES)
            .toList();
    var taking = opened(place);
    scan(taking, copies).then().statusCode(200);
    var tag = tagOf(taking);

    var answers =
        Race.of(
            COPIES + 1,
            runner ->
                runner == COPIES
                    ? close(taking, tag)
                    : itemStep(copies.get(runner), "finds", "{}"));

    assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409, 412);
    if (answers.get(COPIES).statusCode() == 412) {
      close(taking).then().statusCode(200);
    }
    copies.forEach(copy -> readItem(copy).body("status", is("AVAILABLE")));
    holds.forEach(
        hold ->
            LibraryCalls.librarian().get("/v1/holds/" + hold).then().body("status", is("READY")));
  }
}
