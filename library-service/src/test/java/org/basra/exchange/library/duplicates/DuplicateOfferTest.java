package org.basra.exchange.library.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.duplicates.Offers.offer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DuplicateOfferTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  @Test
  void copiesThatCanBeSparedAreWithdrawnAndOffered() {
    var kept = item(record);
    var spare = Stream.of(item(record), item(record)).sorted().toList();

    var created =
        offer(record, spare.get(1), spare.get(0))
            .then()
            .statusCode(201)
            .header("ETag", is("\"v0\""))
            .body("recordId", is(record.toString()))
            .body("copies", is(2))
            .body("items.barcode", contains(spare.toArray()));

    librarian()
        .get(created.extract().header("Location"))
        .then()
        .statusCode(200)
        .body("id", is(created.extract().<String>path("id")))
        .body("items.barcode", contains(spare.toArray()));
    librarian()
        .header("If-None-Match", "\"v0\"")
        .get(created.extract().header("Location"))
        .then()
        .statusCode(304);
    assertThat(spare).extracting(Offers::state).containsOnly("WITHDRAWN away");
    assertThat(Offers.state(kept)).isEqualTo("AVAILABLE free");
    checkOut(spare.getFirst(), patron())
        .then()
        .statusCode(409)
        .body("code", is("ITEM_NOT_LENDABLE"));
  }

  @Test
  void oneCopyStaysForTheReaders() {
    var first = item(record);
    var second = item(record);

    offer(record, first, second).then().statusCode(409).body("code", is("NOT_A_DUPLICATE"));
    offer(record, first).then().statusCode(201);
    offer(record, second)
        .then()
        .statusCode(409)
        .body("title", is("يجب أن تبقى للقرّاء نسخة واحدة على الأقل من هذا العنوان"))
        .body("detail", is("Lendable copies now: 1"));
    assertThat(Offers.state(second)).isEqualTo("AVAILABLE free");
  }

  @Test
  void aCopyThatIsOutComesBackAndCountsAsOneThatStays() {
    var lent = item(record);
    var spare = item(record);
    checkOut(lent, patron()).then().statusCode(201);

    offer(record, spare).then().statusCode(201);
  }

  @Test
  void aCopyOnLoanIsNotGivenAwayAndNeitherAreThoseWithIt() {
    item(record);
    var free = item(record);
    var lent = item(record);
    checkOut(lent, patron()).then().statusCode(201);

    offer(record, free, lent)
        .then()
        .statusCode(409)
        .body("code", is("ITEM_ON_LOAN"))
        .body("detail", is(lent));
    assertThat(Offers.state(free)).isEqualTo("AVAILABLE free");
  }

  @Test
  void aCopyLeavesOnce() {
    item(record);
    var spare = item(record);
    offer(record, spare).then().statusCode(201);

    offer(record, spare).then().statusCode(409).body("code", is("ITEM_WITHDRAWN"));
  }

  @Test
  void whatBelongsElsewhereOrNowhereIsNamed() {
    item(record);
    var own = item(record);
    var foreign = item(records.create());
    var unknown = unique();

    offer(record, own, foreign)
        .then()
        .statusCode(409)
        .body("code", is("ITEM_OF_OTHER_RECORD"))
        .body("detail", is(foreign));
    offer(record, own, unknown)
        .then()
        .statusCode(404)
        .body("code", is("ITEM_NOT_FOUND"))
        .body("detail", is(unknown));
    offer(UUID.randomUUID(), own).then().statusCode(404).body("code", is("RECORD_NOT_FOUND"));
    librarian()
        .get(Offers.PATH + "/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("DUPLICATE_OFFER_NOT_FOUND"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "['BX-1', 'BX-1']|422|/itemBarcodes",
        "[]|422|/itemBarcodes",
        "null|422|/itemBarcodes",
        "[null]|422|/itemBarcodes/0",
        "['BX-1', 'رقم']|422|/itemBarcodes/1",
        "['has space']|422|/itemBarcodes/0",
        "[{}]|422|/itemBarcodes/0",
        "['BX-1'], 'note': 'x'|400|/note",
      })
  void whatIsWrongIsPointedAt(String barcodes, int status, String pointer) {
    librarian()
        .body(
            "{'recordId': '%s', 'itemBarcodes': %s}".formatted(record, barcodes).replace('\'', '"'))
        .post(Offers.PATH)
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void fiftyCopiesAreTheMost() {
    var tooMany = Stream.generate(LibraryCalls::unique).limit(51).toList();

    librarian()
        .body(Offers.body(record, tooMany))
        .post(Offers.PATH)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/itemBarcodes"));
    librarian()
        .body(Offers.body(record, tooMany.subList(0, 50)))
        .post(Offers.PATH)
        .then()
        .statusCode(404)
        .body("code", is("ITEM_NOT_FOUND"));
    librarian().post(Offers.PATH).then().statusCode(422);
  }

  @Test
  void askingAgainWithTheSameKeyGivesTheSameOffer() {
    item(record);
    var spare = item(record);
    var key = unique();

    var first = keyed(key, spare).then().statusCode(201).extract().asString();

    keyed(key, spare).then().statusCode(201).body(is(first));
    keyed(key, item(record)).then().statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  private Response keyed(String key, String barcode) {
    return librarian()
        .header("Idempotency-Key", key)
        .body(Offers.body(record, List.of(barcode)))
        .post(Offers.PATH);
  }
}
