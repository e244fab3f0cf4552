package org.basra.exchange.library.loans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  private static ValidatableResponse giveBack(UUID loan) {
    return librarian().post("/v1/loans/%s/returns".formatted(loan)).then();
  }

  @Test
  void anItemIsLentAndComesBack() {
    var barcode = item(record);
    var loan = id(checkOut(barcode, patron()).then().body("status", is("OPEN")));
    given().get("/v1/items?barcode=" + barcode).then().body("items[0].available", is(false));
    giveBack(loan)
        .statusCode(200)
        .body("status", is("RETURNED"))
        .body("returnedAt", notNullValue());
    given().get("/v1/items?barcode=" + barcode).then().body("items[0].available", is(true));
    checkOut(barcode, patron()).then().statusCode(201).body("returnedAt", nullValue());
  }

  @Test
  void anItemThatIsOutCannotBeLent() {
    var barcode = item(record);
    id(checkOut(barcode, patron()).then());
    checkOut(barcode, patron())
        .then()
        .statusCode(409)
        .body("type", is("/problems/item-on-loan"))
        .body("title", is("النسخة معارة حاليًا"));
  }

  @Test
  void aLoanIsReturnedOnce() {
    var loan = id(checkOut(item(record), patron()).then());
    giveBack(loan).statusCode(200);
    giveBack(loan).statusCode(409).body("code", is("LOAN_RETURNED"));
    giveBack(UUID.randomUUID()).statusCode(404).body("code", is("LOAN_NOT_FOUND"));
  }

  @Test
  void aPatronHasAtMostFiveLoans() {
    var patron = patron();
    for (int i = 0; i < 5; i++) {
      checkOut(item(record), patron).then().statusCode(201);
    }
    checkOut(item(record), patron).then().statusCode(409).body("code", is("LOAN_LIMIT_REACHED"));
  }

  @Test
  void nobodyBorrowsAfterTheMembershipHasEnded() {
    var body =
        "{\"cardNumber\": \"%s\", \"category\": \"SCHOLAR\", \"expiresOn\": \"2026-01-31\"}"
            .formatted(unique());
    var patron = id(librarian().body(body).post("/v1/patrons").then());
    checkOut(item(record), patron).then().statusCode(409).body("code", is("MEMBERSHIP_EXPIRED"));
  }

  @Test
  void aBlockedPatronBorrowsNothing() {
    var patron = patron();
    librarian()
        .header("If-Match", "\"v0\"")
        .body("{\"category\": \"PUBLIC\", \"status\": \"BLOCKED\"}")
        .put("/v1/patrons/" + patron)
        .then()
        .statusCode(200);
    checkOut(item(record), patron).then().statusCode(409).body("code", is("PATRON_BLOCKED"));
  }

  @Test
  void unknownItemsAndPatronsAreNamed() {
    checkOut(unique(), patron()).then().statusCode(404).body("code", is("ITEM_NOT_FOUND"));
    checkOut(item(record), UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
    librarian().body("{}").post("/v1/loans").then().statusCode(422);
  }

  @Test
  void anOpenLoanIsOverdueWhenItsTimeHasPassed() {
    var loan = id(checkOut(item(record), patron()).then().body("overdue", is(false)));
    librarian().get("/v1/loans/" + loan).then().header("ETag", is("\"v0\""));
    TestClock.after(
        Duration.ofDays(40),
        () ->
            librarian()
                .header("If-None-Match", "\"v0\"")
                .get("/v1/loans/" + loan)
                .then()
                .statusCode(200)
                .body("overdue", is(true))
                .body("renewals", is(0))
                .body("ruleId", notNullValue()));
  }

  @Test
  void aLateReturnIsAReturn() {
    var loan = id(checkOut(item(record), patron()).then());
    TestClock.after(Duration.ofDays(40), () -> giveBack(loan).statusCode(200));
  }

  @Test
  void membersSeeTheirOwnLoansAndNobodyElses() {
    var name = "reader " + unique();
    var own = id(checkOut(item(record), patronOf(name)).then());
    var foreign = id(checkOut(item(record), patron()).then());
    var reader = given().auth().oauth2(Tokens.of(name, "member"));
    reader.get("/v1/loans/" + own).then().statusCode(200).header("ETag", is("\"v0\""));
    given()
        .auth()
        .oauth2(Tokens.of(name, "member"))
        .get("/v1/loans/" + foreign)
        .then()
        .statusCode(404)
        .body("code", is("LOAN_NOT_FOUND"));
    given()
        .auth()
        .oauth2(Tokens.of(name, "member"))
        .get("/v1/loans?count=true")
        .then()
        .body("total", is(1))
        .body("items.id", everyItem(is(own.toString())));
    given()
        .auth()
        .oauth2(Tokens.of(name, "member"))
        .contentType("application/json")
        .body("{}")
        .post("/v1/loans")
        .then()
        .statusCode(403);
    given().get("/v1/loans").then().statusCode(401);
  }

  @Test
  void staffReadsLeaveATrace() {
    var loan = id(checkOut(item(record), patron()).then());
    librarian().get("/v1/loans/" + loan).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=loan&objectId=" + loan)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("loan.read"))
        .body("items.actor", hasItem(Tokens.subject("librarian").toString()));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    var patron = patron();
    for (int i = 0; i < 5; i++) {
      checkOut(item(record), patron).then().statusCode(201);
    }
    long few = statements("/v1/loans?limit=1");
    long many = statements("/v1/loans?limit=5&patronId=" + patron);
    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(list).then().statusCode(200));
  }
}
