package org.basra.exchange.library.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LendingCalls.terms;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReturnTest {

  @Inject Records records;

  private String barcode;

  @BeforeEach
  void aCopy() {
    barcode = item(records.create());
  }

  private UUID lend() {
    return id(checkOut(barcode, patron()).then());
  }

  private static ValidatableResponse giveBack(UUID loan, String condition) {
    return librarian()
        .body("{\"condition\": \"%s\"}".formatted(condition))
        .post("/v1/loans/%s/returns".formatted(loan))
        .then();
  }

  @Test
  void aReturnNobodyWaitsForFillsNoHold() {
    step(lend(), "returns").then().statusCode(200).body("hold", nullValue());
    readItem(barcode).body("available", is(true)).body("condition", is("GOOD"));
  }

  @Test
  void theConditionOfTheCopyIsNoted() {
    giveBack(lend(), "WORN").statusCode(200).body("status", is("RETURNED"));
    readItem(barcode).body("condition", is("WORN")).body("status", is("AVAILABLE"));
  }

  @Test
  void aDamagedCopyGoesToTheBinderAndComesBackFromThere() {
    giveBack(lend(), "DAMAGED").statusCode(200).body("status", is("RETURNED"));
    readItem(barcode)
        .body("condition", is("DAMAGED"))
        .body("status", is("IN_REPAIR"))
        .body("available", is(false));
    checkOut(barcode, patron()).then().statusCode(409).body("code", is("ITEM_NOT_LENDABLE"));

    itemStep(barcode, "repairs", "{}")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("status", is("AVAILABLE"))
        .body("condition", is("GOOD"))
        .body("hold", nullValue());

    itemStep(barcode, "repairs", "{}")
        .then()
        .statusCode(409)
        .body("code", is("ITEM_NOT_IN_REPAIR"));
    checkOut(barcode, patron()).then().statusCode(201);
  }

  @Test
  void aClaimKeepsTheLoanOpenUntilItIsSettled() {
    var loan = lend();
    step(loan, "claims")
        .then()
        .statusCode(200)
        .body("status", is("CLAIMED_RETURNED"))
        .body("claimedReturnedAt", notNullValue())
        .body("returnedAt", nullValue());
    step(loan, "claims").then().statusCode(409).body("code", is("LOAN_CLAIMED_RETURNED"));
    checkOut(barcode, patron()).then().statusCode(409).body("code", is("ITEM_ON_LOAN"));
    TestClock.after(
        Duration.ofDays(60),
        () -> librarian().get("/v1/loans/" + loan).then().body("overdue", is(false)));

    step(loan, "returns")
        .then()
        .statusCode(200)
        .body("status", is("RETURNED"))
        .body("claimedReturnedAt", notNullValue());
    step(loan, "claims").then().statusCode(409).body("code", is("LOAN_RETURNED"));
  }

  @Test
  void aClaimedLoanIsNoOverdueLoanOfItsReader() {
    var place = place();
    ruleAt(place, terms(7, 0, 5, 1));
    var patron = patron();
    var record = records.create();
    var loan = id(checkOut(itemAt(record, place), patron).then());
    var next = itemAt(record, place);
    TestClock.after(
        Duration.ofDays(30),
        () -> {
          checkOut(next, patron).then().statusCode(409).body("code", is("TOO_MANY_OVERDUE"));
          step(loan, "claims").then().statusCode(200);
          checkOut(next, patron).then().statusCode(201);
        });
  }

  @Test
  void aLostCopyEndsTheLoanAndFreesTheLimitAndMayBeFoundAgain() {
    var place = place();
    ruleAt(place, terms(7, 0, 1, 3));
    var patron = patron();
    var record = records.create();
    barcode = itemAt(record, place);
    var loan = id(checkOut(barcode, patron).then());

    step(loan, "losses")
        .then()
        .statusCode(200)
        .body("status", is("LOST"))
        .body("lostAt", notNullValue())
        .body("returnedAt", nullValue());

    readItem(barcode).body("status", is("LOST")).body("available", is(false));
    step(loan, "losses").then().statusCode(409).body("code", is("LOAN_LOST"));
    step(loan, "returns").then().statusCode(409).body("code", is("LOAN_LOST"));
    checkOut(itemAt(record, place), patron).then().statusCode(201);
    librarian()
        .get("/v1/loans?open=false&patronId=" + patron)
        .then()
        .body("items[0].id", is(loan.toString()));
    itemStep(barcode, "finds", "{\"condition\": \"WORN\"}")
        .then()
        .statusCode(200)
        .body("status", is("AVAILABLE"))
        .body("available", is(true))
        .body("condition", is("WORN"));
    itemStep(barcode, "finds", "{}").then().statusCode(409).body("code", is("ITEM_NOT_MISSING"));
    checkOut(barcode, patron()).then().statusCode(201);
  }

  @Test
  void aClaimMayEndAsALoss() {
    var loan = lend();
    step(loan, "claims").then().statusCode(200);

    step(loan, "losses").then().statusCode(200).body("status", is("LOST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"returns", "claims", "losses"})
  void stepsAreForLibrariansAndForLoansThatExist(String step) {
    var path = "/v1/loans/%s/%s".formatted(UUID.randomUUID(), step);
    librarian().post(path).then().statusCode(404).body("code", is("LOAN_NOT_FOUND"));
    given().auth().oauth2(Tokens.role("member")).post(path).then().statusCode(403);
    given().post(path).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"repairs", "finds"})
  void copiesComeBackByLibrariansAlone(String step) {
    var path = "/v1/items/%s/%s".formatted(UUID.randomUUID(), step);
    librarian().post(path).then().statusCode(404).body("code", is("ITEM_NOT_FOUND"));
    given().auth().oauth2(Tokens.role("member")).post(path).then().statusCode(403);
  }

  @Test
  void aKeyThatIsUsedAgainGivesTheFirstAnswer() {
    var loan = lend();
    var key = unique();
    var path = "/v1/loans/%s/losses".formatted(loan);
    var first = librarian().header("Idempotency-Key", key).post(path).then().statusCode(200);

    librarian()
        .header("Idempotency-Key", key)
        .post(path)
        .then()
        .statusCode(200)
        .body("lostAt", is(first.extract().<String>path("lostAt")));
  }

  @Test
  void aLossIsAnEventWithoutTheReader() {
    var patron = patron();
    var loan = id(checkOut(barcode, patron).then());
    step(loan, "claims").then().statusCode(200);
    step(loan, "losses").then().statusCode(200);

    var events = TopicEvents.of("library.loans", loan, 2);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly("library.loan.checked-out.v1", "library.loan.lost.v1");
    var payload = TopicEvents.payload(events.getLast());
    EventContract.check("library.loan.lost.v1", payload);
    assertThat(payload).doesNotContain(patron.toString());
  }
}
