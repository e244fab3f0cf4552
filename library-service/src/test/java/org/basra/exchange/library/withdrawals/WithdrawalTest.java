package org.basra.exchange.library.withdrawals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WithdrawalTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  private static Response withdraw(String barcode) {
    return itemStep(barcode, "withdrawals", "{\"reason\": \"WORN_OUT\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, false, Granted",
    "false, false, true, OnTheHoldShelf",
    "false, true, true, OnLoan",
    "true, true, true, AlreadyWithdrawn"
  })
  void theFirstThatStandsInTheWayDecides(
      boolean withdrawn, boolean onLoan, boolean shelved, String expected) {
    assertThat(WithdrawalDecision.of(withdrawn, onLoan, shelved).getClass().getSimpleName())
        .isEqualTo(expected);
  }

  @Test
  void aWithdrawnCopySaysWhyAndIsNotLent() {
    var barcode = item(record);

    withdraw(barcode)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v3\""))
        .body("status", is("WITHDRAWN"))
        .body("withdrawalReason", is("WORN_OUT"))
        .body("available", is(false));
    readItem(barcode).header("ETag", is("\"v3\""));

    checkOut(barcode, patron()).then().statusCode(409).body("code", is("ITEM_NOT_LENDABLE"));
    withdraw(barcode).then().statusCode(409).body("code", is("ITEM_WITHDRAWN"));
  }

  @Test
  void aCopyThatIsOutIsNotWithdrawn() {
    var barcode = item(record);
    var loan = id(checkOut(barcode, patron()).then());
    withdraw(barcode).then().statusCode(409).body("code", is("ITEM_ON_LOAN"));
    step(loan, "losses").then().statusCode(200);

    withdraw(barcode).then().statusCode(200);

    itemStep(barcode, "finds", "{}").then().statusCode(409);
  }

  @Test
  void aReasonIsNeeded() {
    var barcode = item(record);
    itemStep(barcode, "withdrawals", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    itemStep(barcode, "withdrawals", "{\"reason\": \"BORING\"}").then().statusCode(422);
    librarian()
        .body("{\"reason\": \"WORN_OUT\"}")
        .post("/v1/items/%s/withdrawals".formatted(UUID.randomUUID()))
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .contentType("application/json")
        .body("{\"reason\": \"WORN_OUT\"}")
        .post("/v1/items/%s/withdrawals".formatted(itemId(barcode)))
        .then()
        .statusCode(403);
  }

  @Test
  void ofAWithdrawalAndACheckOutOneWins() {
    var barcodes = Stream.generate(() -> item(record)).limit(10).toList();
    var readers = Stream.generate(LibraryCalls::patron).limit(10).toList();

    var answers =
        Race.of(
            20,
            runner ->
                runner % 2 == 0
                    ? withdraw(barcodes.get(runner / 2))
                    : checkOut(barcodes.get(runner / 2), readers.get(runner / 2)));

    for (int pair = 0; pair < 10; pair++) {
      var withdrawn = answers.get(2 * pair).statusCode() == 200;
      var lent = answers.get(2 * pair + 1).statusCode() == 201;
      assertThat(withdrawn).isNotEqualTo(lent);
      readItem(barcodes.get(pair)).body("status", is(withdrawn ? "WITHDRAWN" : "AVAILABLE"));
    }
  }

  @Test
  void aCopyComesAndGoesWithAnEvent() {
    var barcode = item(record);
    var id = UUID.fromString(itemId(barcode));
    withdraw(barcode).then().statusCode(200);

    var events = TopicEvents.of("library.items", id, 2);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly("library.item.added.v1", "library.item.withdrawn.v1");
    assertThat(events)
        .allSatisfy(event -> EventContract.check(event.getType(), TopicEvents.payload(event)));
    assertThat(TopicEvents.payload(events.getLast())).contains("\"reason\": \"WORN_OUT\"");
  }

  @Test
  void copiesThatAreOfferedAsDuplicatesAreWithdrawnWithAnEventToo() {
    item(record);
    var spare = item(record);
    var id = UUID.fromString(itemId(spare));
    librarian()
        .body("{\"recordId\": \"%s\", \"itemBarcodes\": [\"%s\"]}".formatted(record, spare))
        .post("/v1/duplicate-offers")
        .then()
        .statusCode(201);

    var events = TopicEvents.of("library.items", id, 2);

    assertThat(TopicEvents.payload(events.getLast())).contains("\"reason\": \"DUPLICATE\"");
    readItem(spare).body("withdrawalReason", is("DUPLICATE"));
  }
}
