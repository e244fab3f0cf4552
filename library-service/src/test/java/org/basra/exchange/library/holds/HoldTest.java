package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.holds.Holds.cancel;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.isAvailable;
import static org.basra.exchange.library.holds.Holds.itemId;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.place;
import static org.basra.exchange.library.holds.Holds.placeOn;
import static org.basra.exchange.library.holds.Holds.read;
import static org.basra.exchange.library.holds.Holds.requireReady;
import static org.basra.exchange.library.holds.Holds.step;
import static org.basra.exchange.library.holds.Holds.suspend;
import static org.basra.exchange.library.holds.Holds.today;
import static org.basra.exchange.library.holds.Holds.waiting;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  @Test
  void aReturnFillsTheFirstHoldAndItsReaderBorrowsTheCopy() {
    var barcode = item(record);
    var loan = lent(barcode);
    var reader = patron();
    var hold = id(place(record, reader).then().body("status", is("WAITING")));

    giveBack(loan).then().statusCode(200);

    requireReady(hold, barcode);
    read(hold).body("position", nullValue()).body("shelfUntil", endsWith(":00:00Z"));
    assertThat(isAvailable(barcode)).isFalse();
    checkOut(barcode, patron())
        .then()
        .statusCode(409)
        .body("code", is("ITEM_HELD_FOR_ANOTHER"))
        .body("title", is("النسخة محجوزة لقارئ آخر"));
    checkOut(barcode, reader).then().statusCode(201);
    read(hold).body("status", is("FULFILLED")).body("endedAt", notNullValue());
  }

  @Test
  void whoComesFirstIsServedFirstAndPositionsFollow() {
    var barcode = item(record);
    var loan = lent(barcode);
    var first = waiting(record);
    var second = id(placeOn(itemId(barcode), patron()).then());
    var third = waiting(record);
    read(first).body("position", is(1));
    read(third).body("position", is(3));

    giveBack(loan).then().statusCode(200);

    requireReady(first, barcode);
    read(second).body("position", is(1));
    read(third).body("position", is(2));
  }

  @Test
  void aHoldOnOneCopyIsPassedOverByTheOthers() {
    var wanted = item(record);
    var other = item(record);
    var loan = lent(other);
    var exact = id(placeOn(itemId(wanted), patron()).then());
    var any = waiting(record);
    read(exact).body("position", is(1));
    read(any).body("position", is(2));

    giveBack(loan).then().statusCode(200);

    requireReady(any, other);
    assertThat(Holds.status(exact)).isEqualTo("WAITING");
  }

  @Test
  void aSuspendedHoldKeepsItsPlaceAndIsPassedOver() {
    var barcode = item(record);
    var loan = lent(barcode);
    var away = waiting(record);
    var next = waiting(record);
    suspend(away, today().plusDays(3))
        .then()
        .statusCode(200)
        .body("suspendedUntil", is(today().plusDays(3).toString()))
        .body("position", is(1));

    giveBack(loan).then().statusCode(200);

    requireReady(next, barcode);
    step(away, "resumptions", "").then().statusCode(200).body("suspendedUntil", nullValue());
    step(away, "resumptions", "").then().statusCode(409).body("code", is("HOLD_NOT_SUSPENDED"));
    cancel(next).then().statusCode(200).body("copy", is("PASSED_ON"));
    requireReady(away, barcode);
  }

  @Test
  void readersWhoCouldNotBorrowArePassedOver() {
    var barcode = item(record);
    var loan = lent(barcode);
    var blocked = patron();
    var theirs = id(place(record, blocked).then());
    var next = waiting(record);
    librarian()
        .header("If-Match", "\"v0\"")
        .body("{\"category\": \"PUBLIC\", \"status\": \"BLOCKED\"}")
        .put("/v1/patrons/" + blocked)
        .then()
        .statusCode(200);

    giveBack(loan).then().statusCode(200);

    requireReady(next, barcode);
    assertThat(Holds.status(theirs)).isEqualTo("WAITING");
  }

  @Test
  void aCancelledHoldOnTheShelfPassesItsCopyOnAndTheAnswerSaysSo() {
    var barcode = item(record);
    var loan = lent(barcode);
    var first = waiting(record);
    var second = waiting(record);
    giveBack(loan).then().statusCode(200);

    cancel(first)
        .then()
        .statusCode(200)
        .body("hold.status", is("CANCELLED"))
        .body("copy", is("PASSED_ON"))
        .body("next.holdId", is(second.toString()))
        .body("next.itemId", is(itemId(barcode).toString()))
        .body("next.pickupLocation", is("MAIN"));

    requireReady(second, barcode);
    cancel(second)
        .then()
        .statusCode(200)
        .body("copy", is("BACK_TO_ITS_PLACE"))
        .body("next", nullValue());
    assertThat(isAvailable(barcode)).isTrue();
    cancel(second).then().statusCode(409).body("code", is("HOLD_ENDED"));
  }

  @Test
  void whoTakesAnotherCopyLeavesTheShelvedOneToTheNext() {
    var shelved = item(record);
    var other = item(record);
    var loan = lent(shelved);
    var reader = patron();
    var theirs = id(place(record, reader).then());
    var next = waiting(record);
    giveBack(loan).then().statusCode(200);
    requireReady(theirs, shelved);

    checkOut(other, reader).then().statusCode(201);

    assertThat(Holds.status(theirs)).isEqualTo("FULFILLED");
    requireReady(next, shelved);
  }

  @Test
  void whoTakesACopyFromItsPlaceWaitsNoLonger() {
    var volume = item(record);
    var other = item(record);
    var reader = patron();
    var exact = id(placeOn(itemId(volume), reader).then());
    checkOut(other, reader).then().statusCode(201);
    assertThat(Holds.status(exact)).as("still waits for the other volume").isEqualTo("WAITING");

    checkOut(volume, reader).then().statusCode(201);

    assertThat(Holds.status(exact)).isEqualTo("FULFILLED");
  }
}
