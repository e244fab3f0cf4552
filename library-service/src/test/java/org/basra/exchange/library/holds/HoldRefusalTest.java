package org.basra.exchange.library.holds;

import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.holds.Holds.cancel;
import static org.basra.exchange.library.holds.Holds.fill;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.itemId;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.member;
import static org.basra.exchange.library.holds.Holds.place;
import static org.basra.exchange.library.holds.Holds.placeOn;
import static org.basra.exchange.library.holds.Holds.send;
import static org.basra.exchange.library.holds.Holds.step;
import static org.basra.exchange.library.holds.Holds.suspend;
import static org.basra.exchange.library.holds.Holds.today;
import static org.basra.exchange.library.holds.Holds.waiting;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HoldRefusalTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  private static void requireRefusal(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", is(code));
  }

  @Test
  void aBlockedPatronAndOneWhoseMembershipEndedPlaceNothing() {
    item(record);
    var blocked = patron();
    librarian()
        .header("If-Match", "\"v0\"")
        .body("{\"category\": \"PUBLIC\", \"status\": \"BLOCKED\"}")
        .put("/v1/patrons/" + blocked)
        .then()
        .statusCode(200);
    var body =
        "{\"cardNumber\": \"%s\", \"category\": \"SCHOLAR\", \"expiresOn\": \"2026-01-31\"}"
            .formatted(unique());
    requireRefusal(place(record, blocked), 409, "PATRON_BLOCKED");
    requireRefusal(place(record, id(LibraryCalls.register(body))), 409, "MEMBERSHIP_EXPIRED");
  }

  @Test
  void whatTheLibraryDoesNotLendCannotBeHeld() {
    place(record, patron())
        .then()
        .statusCode(409)
        .body("code", is("NO_LENDABLE_COPY"))
        .body("title", is("لا توجد نسخة تُعار لهذا المستعير"));
  }

  @Test
  void whatAPatronHasCannotBeHeldAndOneHoldATitleIsEnough() {
    var barcode = item(record);
    var second = itemId(item(record));
    var reader = patron();
    checkOut(barcode, reader).then().statusCode(201);

    requireRefusal(place(record, reader), 409, "ALREADY_BORROWED");
    requireRefusal(placeOn(itemId(barcode), reader), 409, "ALREADY_BORROWED");
    placeOn(second, reader).then().statusCode(201);
    requireRefusal(placeOn(second, reader), 409, "HOLD_EXISTS");
  }

  @Test
  void aPatronHasAtMostFiveHolds() {
    var reader = patron();
    for (int i = 0; i < 5; i++) {
      var title = records.create();
      item(title);
      place(title, reader).then().statusCode(201);
    }
    item(record);
    requireRefusal(place(record, reader), 409, "HOLD_LIMIT_REACHED");
  }

  @Test
  void whatIsNotThereIsNamed() {
    requireRefusal(place(UUID.randomUUID(), patron()), 404, "RECORD_NOT_FOUND");
    requireRefusal(placeOn(UUID.randomUUID(), patron()), 404, "ITEM_NOT_FOUND");
    requireRefusal(place(record, UUID.randomUUID()), 404, "PATRON_NOT_FOUND");
    requireRefusal(cancel(UUID.randomUUID()), 404, "HOLD_NOT_FOUND");
    requireRefusal(suspend(UUID.randomUUID(), today()), 404, "HOLD_NOT_FOUND");
    requireRefusal(fill(UUID.randomUUID(), item(record)), 404, "HOLD_NOT_FOUND");
  }

  @Test
  void membersPlaceForNobodyElse() {
    item(record);
    var body = "{\"recordId\": \"%s\", \"patronId\": \"%s\", \"pickupLocation\": \"MAIN\"}";
    var name = "reader " + unique();
    var self = patronOf(name);

    var foreign = member(name).body(body.formatted(record, patron())).post(Holds.PATH);
    var stranger = member("no " + name).body(body.formatted(record, self)).post(Holds.PATH);

    requireRefusal(foreign, 404, "PATRON_NOT_FOUND");
    requireRefusal(stranger, 404, "PATRON_NOT_FOUND");
    member(name).body(body.formatted(record, self)).post(Holds.PATH).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"recordId\": \"RECORD\", \"patronId\": \"PATRON\"}",
        "{\"recordId\": \"RECORD\", \"patronId\": \"PATRON\", \"pickupLocation\": \"البصرة\"}",
        "{\"recordId\": \"RECORD\", \"pickupLocation\": \"MAIN\"}",
        "{\"patronId\": \"PATRON\", \"pickupLocation\": \"MAIN\"}",
        "{\"recordId\": \"RECORD\", \"itemId\": \"RECORD\", \"patronId\": \"PATRON\", \"pickupLocation\": \"MAIN\"}",
        "{\"recordId\": \"RECORD\", \"patronId\": \"PATRON\", \"pickupLocation\": \"MAIN\", \"notNeededAfter\": \"2020-01-01\"}",
        "{\"recordId\": \"RECORD\", \"patronId\": \"PATRON\", \"pickupLocation\": \"MAIN\", \"notNeededAfter\": \"+999999999-01-01\"}"
      })
  void aWishThatMakesNoSenseIsNotTaken(String body) {
    item(record);
    var wish = body.replace("RECORD", "" + record).replace("PATRON", "" + patron());

    requireRefusal(send(wish), 422, "VALIDATION_FAILED");
  }

  @Test
  void aSuspensionIsAYearAtMostAndNotInThePast() {
    item(record);
    var hold = waiting(record);

    requireRefusal(suspend(hold, today().minusDays(1)), 422, "VALIDATION_FAILED");
    requireRefusal(suspend(hold, today().plusYears(1).plusDays(1)), 422, "VALIDATION_FAILED");
    requireRefusal(step(hold, "suspensions", "{}"), 422, "VALIDATION_FAILED");
    suspend(hold, today().plusYears(1)).then().statusCode(200);
  }

  @Test
  void whatWaitsOnTheShelfIsNotSuspendedAndNotGivenAway() {
    var barcode = item(record);
    item(record);
    var loan = lent(barcode);
    var hold = waiting(record);
    giveBack(loan).then().statusCode(200);

    requireRefusal(suspend(hold, today()), 409, "HOLD_READY");
    requireRefusal(step(hold, "resumptions", ""), 409, "HOLD_READY");
    requireRefusal(fill(hold, barcode), 409, "HOLD_READY");
    var offer =
        librarian()
            .body("{\"recordId\": \"%s\", \"itemBarcodes\": [\"%s\"]}".formatted(record, barcode))
            .post("/v1/duplicate-offers");
    requireRefusal(offer, 409, "ITEM_HELD_FOR_ANOTHER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/holds?status=LOST", "/v1/hold-shelf?cursor=x", "/v1/pick-list?limit=0"})
  void listsAreAskedForWhatTheyKnow(String list) {
    librarian().get(list).then().statusCode(400);
  }

  @Test
  void onlyTheRightCopyFillsAHoldAndOnlyInTurn() {
    var barcode = item(record);
    var out = item(record);
    var other = item(record);
    var first = id(placeOn(itemId(barcode), patron()).then());
    var second = waiting(record);
    var foreign = item(records.create());

    requireRefusal(fill(first, foreign), 409, "HOLD_FOR_ANOTHER_COPY");
    requireRefusal(fill(first, other), 409, "HOLD_FOR_ANOTHER_COPY");
    requireRefusal(fill(second, barcode), 409, "HOLD_NOT_NEXT");
    requireRefusal(fill(second, unique()), 404, "ITEM_NOT_FOUND");
    lent(out);
    requireRefusal(fill(second, out), 409, "ITEM_ON_LOAN");
    fill(first, barcode).then().statusCode(200).body("status", is("READY"));
    requireRefusal(fill(second, barcode), 409, "ITEM_HELD_FOR_ANOTHER");
    fill(second, other).then().statusCode(200).body("status", is("READY"));
    cancel(second).then().statusCode(200);
    requireRefusal(fill(second, other), 409, "HOLD_ENDED");
  }
}
