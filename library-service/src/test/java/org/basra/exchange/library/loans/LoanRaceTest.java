package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanRaceTest {

  private static final int MANY = 200;

  @Inject Records records;

  @Test
  void ofTwoHundredCheckOutsOfOneItemOneIsALoan() {
    var barcode = item(records.create());
    var patrons = IntStream.range(0, MANY).mapToObj(i -> patron()).toList();

    var answers = Race.of(MANY, runner -> checkOut(barcode, patrons.get(runner)));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(MANY - 1)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("ITEM_ON_LOAN"));
  }

  @Test
  void aPatronsLimitHoldsWhenAllItemsAreLentAtOnce() {
    var record = records.create();
    var patron = patron();
    var barcodes = Stream.generate(() -> item(record)).limit(MANY).toList();

    var answers = Race.of(MANY, runner -> checkOut(barcodes.get(runner), patron));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
    librarian()
        .get("/v1/loans?open=true&count=true&patronId=" + patron)
        .then()
        .body("total", is(5));
  }

  @Test
  void ofTenReturnsOfOneLoanOneCounts() {
    var loan =
        UUID.fromString(checkOut(item(records.create()), patron()).then().extract().path("id"));

    var answers = Race.of(10, runner -> librarian().post("/v1/loans/%s/returns".formatted(loan)));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(9);
  }
}
