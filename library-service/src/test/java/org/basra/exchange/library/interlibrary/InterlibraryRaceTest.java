package org.basra.exchange.library.interlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrowing;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lend;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lending;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.partner;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.read;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.ship;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.step;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterlibraryRaceTest {

  @Inject Records records;

  private static void requireOne(List<Response> answers, int status, String code) {
    assertThat(answers).filteredOn(answer -> answer.statusCode() == status).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != status)
        .hasSize(answers.size() - 1)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo(code));
  }

  @Test
  void ofTwentyRequestsForOneCopyOneIsOpen() {
    var barcode = item(records.create());
    var partners = Stream.generate(InterlibraryLoans::partner).limit(2).toList();

    var answers = Race.of(20, runner -> lend(partners.get(runner % 2), barcode));

    requireOne(answers, 201, "ITEM_ASKED_FOR_BY_PARTNER");
  }

  @Test
  void ofTwentyShipmentsOfOneCopyOneCounts() {
    var barcode = item(records.create());
    var loan = lending(barcode);

    var answers = Race.of(20, runner -> ship(loan));

    requireOne(answers, 200, "INTERLIBRARY_STEP_OUT_OF_ORDER");
    readItem(barcode).body("status", is("AWAY"));
  }

  @Test
  void ofTwentyReturnsOneCounts() {
    var barcode = item(records.create());
    var loan = lending(barcode);
    ship(loan).then().statusCode(200);

    var answers = Race.of(20, runner -> step(loan, "returns"));

    requireOne(answers, 200, "INTERLIBRARY_STEP_OUT_OF_ORDER");
    readItem(barcode).body("status", is("AVAILABLE"));
  }

  @Test
  void aCancellationAndAShipmentDoNotBothCount() {
    var loan = borrowing(patron());

    var answers = Race.of(20, runner -> runner % 2 == 0 ? ship(loan) : step(loan, "cancellations"));

    requireOne(answers, 200, "INTERLIBRARY_STEP_OUT_OF_ORDER");
  }

  @RepeatedTest(5)
  void aReaderAndAPartnerDoNotGetOneCopyBoth() {
    var barcode = item(records.create());
    var loan = lending(barcode);
    var reader = patron();

    var answers = Race.of(2, runner -> runner == 0 ? ship(loan) : checkOut(barcode, reader));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(409);
    boolean shipped = answers.getFirst().statusCode() == 200;
    read(loan).body("status", is(shipped ? "SHIPPED" : "REQUESTED"));
    readItem(barcode)
        .body("status", is(shipped ? "AWAY" : "AVAILABLE"))
        .body("available", is(false));
  }

  @RepeatedTest(3)
  void returnsAndNewRequestsForTheSameCopyDoNotBlockEachOther() {
    var barcode = item(records.create());
    var partner = partner();
    var loan = lending(barcode);
    ship(loan).then().statusCode(200);

    var answers =
        Race.of(10, runner -> runner == 0 ? step(loan, "returns") : lend(partner, barcode));

    assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409);
    assertThat(answers.getFirst().statusCode()).isEqualTo(200);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSizeLessThan(2);
  }
}
