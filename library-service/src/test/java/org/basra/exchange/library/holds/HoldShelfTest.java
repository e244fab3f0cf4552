package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.holds.Holds.fill;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.isAvailable;
import static org.basra.exchange.library.holds.Holds.itemId;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.place;
import static org.basra.exchange.library.holds.Holds.placeOn;
import static org.basra.exchange.library.holds.Holds.read;
import static org.basra.exchange.library.holds.Holds.requireReady;
import static org.basra.exchange.library.holds.Holds.send;
import static org.basra.exchange.library.holds.Holds.suspend;
import static org.basra.exchange.library.holds.Holds.today;
import static org.basra.exchange.library.holds.Holds.waiting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldShelfTest {

  /** Seven open days, Fridays closed, and what other tests close. */
  private static final Duration LATER = Duration.ofDays(20);

  @Inject Records records;
  @Inject HoldExpiry expiry;

  private UUID record;
  private String place;

  @BeforeEach
  void aRecordAndAPlaceOfItsOwn() {
    record = records.create();
    place = "P-" + unique();
  }

  private UUID waitingHere(UUID title) {
    var body = "{\"recordId\": \"%s\", \"patronId\": \"%s\", \"pickupLocation\": \"%s\"}";
    return id(send(body.formatted(title, patron(), place)).then());
  }

  private String itemHere(UUID title) {
    var barcode = unique();
    librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"%s\"}".formatted(barcode, place))
        .post("/v1/records/%s/items".formatted(title))
        .then()
        .statusCode(201);
    return barcode;
  }

  private String onTheShelf() {
    var title = records.create();
    var barcode = item(title);
    var loan = lent(barcode);
    waitingHere(title);
    giveBack(loan).then().statusCode(200);
    return barcode;
  }

  @Test
  void aCopyThatNobodyFetchesPassesToTheNextAndThenGoesBack() {
    var barcode = item(record);
    var loan = lent(barcode);
    var first = waiting(record);
    var second = waiting(record);
    giveBack(loan).then().statusCode(200);
    expiry.run();
    requireReady(first, barcode);

    TestClock.after(LATER, expiry::run);

    read(first).body("status", is("EXPIRED")).body("position", nullValue());
    requireReady(second, barcode);
    TestClock.after(LATER.plus(LATER), expiry::run);
    assertThat(Holds.status(second)).isEqualTo("EXPIRED");
    assertThat(isAvailable(barcode)).isTrue();
  }

  @Test
  void aWishThatIsNotNeededAnyMoreEnds() {
    item(record);
    var body =
        "{\"recordId\": \"%s\", \"patronId\": \"%s\", \"pickupLocation\": \"MAIN\", \"notNeededAfter\": \"%s\"}";
    var hold = id(send(body.formatted(record, patron(), today())).then());
    expiry.run();
    assertThat(Holds.status(hold)).isEqualTo("WAITING");

    TestClock.after(Duration.ofDays(1), expiry::run);

    read(hold).body("status", is("EXPIRED")).body("shelvedItemId", nullValue());
  }

  @Test
  void theShelfSaysWhatWaitsThereUntilWhen() {
    var first = onTheShelf();
    var second = onTheShelf();
    var list = "/v1/hold-shelf?count=true&limit=1&pickupLocation=" + place;

    String next =
        librarian()
            .get(list)
            .then()
            .statusCode(200)
            .body("total", is(2))
            .body("items.itemBarcode", contains(first))
            .body("items[0].title.latin.startsWith('Kitab')", is(true))
            .extract()
            .path("next");

    librarian()
        .get(list + "&cursor=" + next)
        .then()
        .body("items.itemBarcode", contains(second))
        .body("next", nullValue());
  }

  @Test
  void thePickListNamesOneCopyForTheFirstWhoCanHaveIt() {
    var barcode = itemHere(record);
    var another = itemHere(record);
    var third = itemHere(record);
    var suspended = waiting(record);
    suspend(suspended, today()).then().statusCode(200);
    var first = waiting(record);
    var second = waiting(record);
    var list = "/v1/pick-list?count=true&location=" + place;
    librarian()
        .get(list)
        .then()
        .statusCode(200)
        .body("total", is(1))
        .body("items.holdId", contains(first.toString()));

    fill(first, barcode).then().statusCode(200).body("status", is("READY"));

    assertThat(isAvailable(barcode)).isFalse();
    librarian().get(list).then().body("items.holdId", contains(second.toString()));
    var exact = id(placeOn(itemId(another), patron()).then());
    librarian().get(list).then().body("items.holdId", contains(second.toString()));
    fill(second, third).then().statusCode(200);
    librarian().get(list).then().body("items.holdId", contains(exact.toString()));
    fill(exact, another).then().statusCode(200);
    librarian().get(list).then().body("items", hasSize(0));
  }

  @Test
  void theListsReadWithTheSameNumberOfStatementsHoweverLongTheyAre() {
    for (int i = 0; i < 4; i++) {
      onTheShelf();
      var title = records.create();
      itemHere(title);
      waitingHere(title);
    }
    for (var list :
        new String[] {
          "/v1/hold-shelf?pickupLocation=" + place,
          "/v1/pick-list?location=" + place,
          "/v1/holds?pickupLocation=" + place
        }) {
      librarian().get(list).then().body("items.size()", is(list.contains("holds") ? 8 : 4));
      assertThat(statements(list + "&limit=4"))
          .as(list)
          .isEqualTo(statements(list + "&limit=1"))
          .isBetween(1L, 2L);
    }
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(list).then().statusCode(200));
  }

  @Test
  void aReturnWithNobodyWaitingGoesToItsPlace() {
    var barcode = item(record);
    var loan = lent(barcode);
    var hold = id(place(record, patron()).then());
    suspend(hold, today()).then().statusCode(200);

    giveBack(loan).then().statusCode(200);

    assertThat(isAvailable(barcode)).isTrue();
    assertThat(Holds.status(hold)).isEqualTo("WAITING");
  }
}
