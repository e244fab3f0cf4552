package org.basra.exchange.library.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReturnRaceTest {

  private static final int PAIRS = 10;

  @Inject Records records;

  @RepeatedTest(3)
  void ofAReturnAndALossOneEndsTheLoan() {
    var record = records.create();
    var barcodes = Stream.generate(() -> item(record)).limit(PAIRS).toList();
    var loans = barcodes.stream().map(barcode -> id(checkOut(barcode, patron()).then())).toList();

    var answers =
        Race.of(
            2 * PAIRS,
            runner -> step(loans.get(runner / 2), runner % 2 == 0 ? "returns" : "losses"));

    for (int pair = 0; pair < PAIRS; pair++) {
      var returned = answers.get(2 * pair);
      var lost = answers.get(2 * pair + 1);
      if (returned.statusCode() == 200) {
        assertThat(lost.<String>path("code")).isEqualTo("LOAN_RETURNED");
        readItem(barcodes.get(pair)).body("status", is("AVAILABLE")).body("available", is(true));
      } else {
        assertThat(returned.<String>path("code")).isEqualTo("LOAN_LOST");
        assertThat(lost.statusCode()).isEqualTo(200);
        readItem(barcodes.get(pair)).body("status", is("LOST"));
      }
    }
  }

  @Test
  void aCopyThatComesBackAndGoesOutAtOnceIsNeverWithTwo() {
    var barcode = item(records.create());
    UUID loan = id(checkOut(barcode, patron()).then());
    var readers = Stream.generate(LibraryCalls::patron).limit(30).toList();

    var answers =
        Race.of(
            30,
            runner ->
                runner == 10 ? step(loan, "returns") : checkOut(barcode, readers.get(runner)));

    assertThat(answers.get(10).statusCode()).isEqualTo(200);
    assertThat(answers).extracting(answer -> answer.statusCode()).isSubsetOf(200, 201, 409);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSizeLessThan(2);
  }
}
