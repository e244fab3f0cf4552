package org.basra.exchange.library.returns;

import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy is out and another reader waits for it. */
@QuarkusTest
class NextReaderTest {

  @Inject Records records;

  private String barcode;
  private UUID loan;
  private UUID next;
  private String hold;

  @BeforeEach
  void aCopyThatIsOutAndWanted() {
    var record = records.create();
    barcode = item(record);
    loan = id(checkOut(barcode, patron()).then());
    next = patron();
    hold = id(placeHold(record, next).then()).toString();
  }

  @Test
  void aReturnSaysWhichHoldItFillsAndOnlyThatReaderGetsTheCopy() {
    step(loan, "returns")
        .then()
        .statusCode(200)
        .body("status", is("RETURNED"))
        .body("hold.holdId", is(hold))
        .body("hold.pickupLocation", is("MAIN"))
        .body("hold.shelfUntil", notNullValue());

    readItem(barcode).body("available", is(false));
    checkOut(barcode, patron()).then().statusCode(409).body("code", is("ITEM_HELD_FOR_ANOTHER"));
    checkOut(barcode, next).then().statusCode(201);
  }

  @Test
  void aLoanThatSomebodyWaitsForIsNotRenewed() {
    step(loan, "renewals").then().statusCode(409).body("code", is("ITEM_WANTED_BY_ANOTHER"));
    librarian()
        .get("/v1/loans/%s/renewability".formatted(loan))
        .then()
        .body("renewable", is(false))
        .body("dueAt", notNullValue())
        .body("reasons.code", contains("ITEM_WANTED_BY_ANOTHER"));
  }

  @Test
  void aDamagedCopyFillsTheHoldAfterItsRepair() {
    librarian()
        .body("{\"condition\": \"DAMAGED\"}")
        .post("/v1/loans/%s/returns".formatted(loan))
        .then()
        .statusCode(200)
        .body("hold", nullValue());

    itemStep(barcode, "repairs", "{}")
        .then()
        .statusCode(200)
        .body("hold.holdId", is(hold))
        .body("available", is(false));
  }

  @Test
  void aLostCopyFillsTheHoldWhenItIsFound() {
    step(loan, "losses").then().statusCode(200);

    itemStep(barcode, "finds", "{}")
        .then()
        .statusCode(200)
        .body("status", is("AVAILABLE"))
        .body("hold.holdId", is(hold))
        .body("available", is(false));
  }

  @Test
  void aCopyOnTheHoldShelfIsNotWithdrawn() {
    step(loan, "returns").then().statusCode(200);

    itemStep(barcode, "withdrawals", "{\"reason\": \"OUTDATED\"}")
        .then()
        .statusCode(409)
        .body("code", is("ITEM_HELD_FOR_ANOTHER"));
  }
}
