package org.basra.exchange.library.accessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.terms;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The only copy is out, somebody waits, and another copy comes into stock. */
@QuarkusTest
class NewCopyTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aCopyThatIsOut() {
    record = records.create();
    checkOut(item(record), patron()).then().statusCode(201);
  }

  private UUID waiting(UUID patron) {
    return id(placeHold(record, patron).then());
  }

  private Response add(String barcode, String location) {
    return librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"%s\"}".formatted(barcode, location))
        .post("/v1/records/%s/items".formatted(record));
  }

  private static String status(UUID hold) {
    return librarian().get("/v1/holds/" + hold).path("status");
  }

  @Test
  void aNewCopyGoesToTheFirstWhoWaitsAndTheAnswerSaysSo() {
    var reader = patron();
    var first = waiting(reader);
    var second = waiting(patron());
    var barcode = unique();

    var added =
        add(barcode, "MAIN")
            .then()
            .statusCode(201)
            .body("barcode", is(barcode))
            .body("available", is(false))
            .body("hold.holdId", is(first.toString()))
            .body("hold.pickupLocation", is("MAIN"))
            .body("hold.shelfUntil", notNullValue())
            .extract();

    assertThat(status(second)).isEqualTo("WAITING");
    librarian()
        .get("/v1/holds/" + first)
        .then()
        .body("status", is("READY"))
        .body("shelvedItemId", is(added.<String>path("id")));
    readItem(barcode).header("ETag", is(added.header("ETag"))).body("available", is(false));
    checkOut(barcode, patron()).then().statusCode(409).body("code", is("ITEM_HELD_FOR_ANOTHER"));
    checkOut(barcode, reader).then().statusCode(201);
    assertThat(status(first)).isEqualTo("FULFILLED");
  }

  @Test
  void aNewCopyThatNobodyWaitsForGoesToItsPlace() {
    add(unique(), "MAIN")
        .then()
        .statusCode(201)
        .body("available", is(true))
        .body("hold", nullValue());
  }

  @Test
  void aNewCopyThatIsReadInTheHouseGoesToNobody() {
    var hold = waiting(patron());
    var place = place();
    ruleAt(place, terms(0, 0, 5, 3));

    add(unique(), place)
        .then()
        .statusCode(201)
        .body("available", is(true))
        .body("hold", nullValue());

    assertThat(status(hold)).isEqualTo("WAITING");
  }

  @Test
  void whoWaitsForOneCopyGetsNoOther() {
    var place = place();
    ruleAt(place, terms(14, 2, 5, 3));
    var wanted = itemAt(record, place);
    checkOut(wanted, patron()).then().statusCode(201);
    var body = "{\"itemId\": \"%s\", \"patronId\": \"%s\", \"pickupLocation\": \"MAIN\"}";
    var itemId = readItem(wanted).extract().<String>path("id");
    var hold = id(librarian().body(body.formatted(itemId, patron())).post("/v1/holds").then());

    add(unique(), place).then().statusCode(201).body("hold", nullValue());

    assertThat(status(hold)).isEqualTo("WAITING");
  }

  @Test
  void oneKeyIsOneCopyForOneReader() {
    var first = waiting(patron());
    var second = waiting(patron());
    var key = unique();
    var body = "{\"barcode\": \"%s\", \"location\": \"MAIN\"}".formatted(unique());

    for (int i = 0; i < 2; i++) {
      librarian()
          .header("Idempotency-Key", key)
          .body(body)
          .post("/v1/records/%s/items".formatted(record))
          .then()
          .statusCode(201)
          .body("hold.holdId", is(first.toString()));
    }

    assertThat(status(second)).isEqualTo("WAITING");
  }

  @RepeatedTest(5)
  void ofTwoNewCopiesAtOnceOneFillsTheHold() {
    var hold = waiting(patron());

    var answers = Race.of(2, runner -> add(unique(), "MAIN"));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(filled(answers)).containsExactly(hold.toString());
    assertThat(answers)
        .filteredOn(answer -> answer.path("hold") == null)
        .hasSize(1)
        .allSatisfy(answer -> assertThat(answer.<Boolean>path("available")).isTrue());
    assertThat(status(hold)).isEqualTo("READY");
  }

  @RepeatedTest(3)
  void newCopiesAndReturnsAtOnceServeDifferentReaders() {
    var loans =
        Stream.generate(() -> id(checkOut(item(record), patron()).then())).limit(4).toList();
    var holds = Stream.generate(() -> waiting(patron())).limit(8).toList();

    var answers =
        Race.of(
            8,
            runner ->
                runner % 2 == 0
                    ? add(unique(), "MAIN")
                    : librarian().post("/v1/loans/%s/returns".formatted(loans.get(runner / 2))));

    assertThat(filled(answers))
        .containsExactlyInAnyOrderElementsOf(holds.stream().map(UUID::toString).toList());
    assertThat(holds).allSatisfy(hold -> assertThat(status(hold)).isEqualTo("READY"));
  }

  /** The holds that these answers say are filled. */
  private static List<String> filled(List<Response> answers) {
    return answers.stream()
        .map(answer -> answer.<String>path("hold.holdId"))
        .filter(Objects::nonNull)
        .toList();
  }
}
