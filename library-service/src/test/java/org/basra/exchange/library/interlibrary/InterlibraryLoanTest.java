package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrow;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrowing;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lend;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lending;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.partner;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.read;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.refuse;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.ship;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.step;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.today;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterlibraryLoanTest {

  @Inject Records records;

  private UUID record;
  private String barcode;

  @BeforeEach
  void aCopy() {
    record = records.create();
    barcode = item(record);
  }

  @Test
  void aPartnersCopyComesToAReaderAndGoesBack() {
    var reader = patron();
    var partner = partner();
    var asked =
        borrow(partner, reader)
            .then()
            .statusCode(201)
            .header("ETag", "\"v0\"")
            .body("status", is("REQUESTED"))
            .body("partner", is(partner))
            .body("title", is("أرض البرتقال الحزين"))
            .body("patronId", is(reader.toString()))
            .body("itemId", nullValue())
            .body("overdue", is(false));
    var loan = id(asked);

    ship(loan).then().statusCode(200).body("status", is("SHIPPED"));
    read(loan).body("dueBack", is(today().plusDays(30).toString()));
    step(loan, "receipts").then().statusCode(200).body("status", is("RECEIVED"));
    step(loan, "returns")
        .then()
        .statusCode(200)
        .body("status", is("RETURNED"))
        .body("endedAt", nullValue())
        .body("hold", nullValue());
    step(loan, "arrivals")
        .then()
        .statusCode(200)
        .body("status", is("COMPLETED"))
        .body("endedAt", notNullValue());
  }

  @Test
  void aCopyOfOursIsAwayUntilItComesBackAndThenGoesToWhoWaits() {
    item(record);
    var loan = lending(barcode);
    readItem(barcode).body("status", is("AVAILABLE")).body("available", is(true));

    ship(loan).then().statusCode(200).body("itemId", notNullValue()).body("title", nullValue());

    readItem(barcode).body("status", is("AWAY")).body("available", is(false));
    checkOut(barcode, patron()).then().statusCode(409).body("code", is("ITEM_NOT_LENDABLE"));
    var hold = id(placeHold(record, patron()).then());
    fill(hold).then().statusCode(409).body("code", is("ITEM_NOT_LENDABLE"));
    step(loan, "receipts").then().statusCode(200).body("status", is("RECEIVED"));
    readItem(barcode).body("status", is("AWAY"));

    step(loan, "returns")
        .then()
        .statusCode(200)
        .body("status", is("COMPLETED"))
        .body("hold.holdId", is(hold.toString()));
    readItem(barcode).body("status", is("AVAILABLE")).body("available", is(false));
  }

  private Response fill(UUID hold) {
    return librarian()
        .body("{\"itemBarcode\": \"%s\"}".formatted(barcode))
        .post("/v1/holds/%s/fillings".formatted(hold));
  }

  @Test
  void aCopyThatNobodyWaitsForGoesBackToItsShelf() {
    var loan = lending(barcode);
    ship(loan).then().statusCode(200);
    step(loan, "returns").then().statusCode(200).body("hold", nullValue());
    readItem(barcode).body("status", is("AVAILABLE")).body("available", is(true));
    lend(partner(), barcode).then().statusCode(201);
  }

  @Test
  void onlyACopyThatAReaderCouldTakeIsPromisedToAPartner() {
    var partner = partner();
    var lent = id(checkOut(barcode, patron()).then());
    lend(partner, barcode).then().statusCode(409).body("code", is("ITEM_ON_LOAN"));
    id(placeHold(record, patron()).then());
    librarian().post("/v1/loans/%s/returns".formatted(lent)).then().statusCode(200);
    lend(partner, barcode).then().statusCode(409).body("code", is("ITEM_HELD_FOR_ANOTHER"));
    var other = item(record);
    id(lend(partner, other).then());
    lend(partner(), other).then().statusCode(409).body("code", is("ITEM_ASKED_FOR_BY_PARTNER"));
    var gone = item(record);
    itemStep(gone, "withdrawals", "{\"reason\": \"WORN_OUT\"}").then().statusCode(200);
    lend(partner, gone).then().statusCode(409).body("code", is("ITEM_NOT_LENDABLE"));
    lend(partner, "NOBODY-HAS-IT").then().statusCode(404).body("code", is("ITEM_NOT_FOUND"));
  }

  @Test
  void aCopyThatWasLentSinceThePartnerAskedStaysWithItsReader() {
    var loan = lending(barcode);
    checkOut(barcode, patron()).then().statusCode(201);
    ship(loan).then().statusCode(409).body("code", is("ITEM_ON_LOAN"));
    read(loan).body("status", is("REQUESTED"));
    refuse(loan, "IN_USE")
        .then()
        .statusCode(200)
        .body("status", is("REFUSED"))
        .body("refusalReason", is("IN_USE"))
        .body("endedAt", notNullValue());
    ship(loan).then().statusCode(409).body("code", is("INTERLIBRARY_STEP_OUT_OF_ORDER"));
  }

  @Test
  void aCopyThatIsAwayDoesNotLeaveTheStock() {
    ship(lending(barcode)).then().statusCode(200);
    itemStep(barcode, "withdrawals", "{\"reason\": \"WORN_OUT\"}")
        .then()
        .statusCode(409)
        .body("code", is("ITEM_AWAY"));
    itemStep(barcode, "finds", "{}").then().statusCode(409).body("code", is("ITEM_NOT_MISSING"));
    readItem(barcode).body("status", is("AWAY"));
  }

  @Test
  void whatIsLateIsShownAsOverdueUntilItIsSentBack() {
    var loan = borrowing(patron());
    var tag = ship(loan, today()).then().statusCode(200).extract().header("ETag");
    step(loan, "receipts").then().statusCode(200).body("overdue", is(false));
    TestClock.after(
        Duration.ofDays(2),
        () -> {
          read(loan).body("overdue", is(true));
          librarian()
              .header("If-None-Match", tag)
              .get(InterlibraryLoans.PATH + "/" + loan)
              .then()
              .statusCode(200);
          step(loan, "returns").then().statusCode(200).body("overdue", is(false));
        });
  }

  @Test
  void whatWasSentIsNotGivenUpOrRefused() {
    var loan = borrowing(patron());
    ship(loan).then().statusCode(200);
    step(loan, "cancellations")
        .then()
        .statusCode(409)
        .body("code", is("INTERLIBRARY_STEP_OUT_OF_ORDER"));
    refuse(loan, "OTHER").then().statusCode(409);
    read(loan).body("status", is("SHIPPED")).body("refusalReason", nullValue());
  }
}
