package org.basra.exchange.library.loans;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LendingCalls.block;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.terms;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanPreviewTest {

  @Inject Records records;

  private static ValidatableResponse preview(String barcode, UUID patron) {
    return librarian()
        .body("{\"itemBarcode\": \"%s\", \"patronId\": \"%s\"}".formatted(barcode, patron))
        .post("/v1/loan-previews")
        .then();
  }

  @Test
  void whatWouldBeGrantedIsToldWithItsRuleAndNothingIsLent() {
    var place = place();
    var rule = ruleAt(place, terms(30, 2, 5, 3));
    var barcode = itemAt(records.create(), place);
    var patron = patron();

    var dueAt =
        preview(barcode, patron)
            .statusCode(200)
            .body("granted", is(true))
            .body("refusals", empty())
            .body("rule.id", is(rule.toString()))
            .body("because.en", containsString("Days of the loan: 30"))
            .body("because.ar", containsString("مدة الإعارة بالأيام: 30"))
            .extract()
            .<String>path("dueAt");

    readItem(barcode).body("available", is(true));
    checkOut(barcode, patron)
        .then()
        .statusCode(201)
        .body("dueAt", is(dueAt))
        .body("ruleId", is(rule.toString()));
  }

  @Test
  void allThatStandsInTheWayIsToldInBothLanguagesWithItsRule() {
    var place = place();
    var rule = ruleAt(place, terms(0, 0, 0, 3));
    var barcode = itemAt(records.create(), place);
    var patron = patron();
    block(patron);

    preview(barcode, patron)
        .statusCode(200)
        .body("granted", is(false))
        .body("dueAt", nullValue())
        .body(
            "refusals.code",
            contains("PATRON_BLOCKED", "LOAN_LIMIT_REACHED", "ITEM_READ_IN_THE_HOUSE"))
        .body("refusals.title.ar", hasItem("عضوية المستعير موقوفة"))
        .body("refusals[1].because.en", containsString("at most: 0, by the rule for all readers"))
        .body("refusals[1].because.ar", containsString(place))
        .body("refusals[0].ruleId", nullValue())
        .body("refusals[1].ruleId", is(rule.toString()));
  }

  @Test
  void aCheckOutIsToldTheFirstReasonInTheCallersLanguage() {
    var place = place();
    ruleAt(place, terms(14, 0, 0, 3));
    var barcode = itemAt(records.create(), place);
    var patron = patron();

    checkOut(barcode, patron)
        .then()
        .statusCode(409)
        .body("code", is("LOAN_LIMIT_REACHED"))
        .body("detail", containsString("الحد الأقصى للإعارات في وقت واحد: 0، بحسب قاعدة"));
    librarian()
        .header("Accept-Language", "en")
        .body("{\"itemBarcode\": \"%s\", \"patronId\": \"%s\"}".formatted(barcode, patron))
        .post("/v1/loans")
        .then()
        .statusCode(409)
        .body("detail", containsString("Loans at one time, at most: 0, by the rule for"));
  }

  @Test
  void unknownItemsAndPatronsAreNamed() {
    preview(unique(), patron()).statusCode(404).body("code", is("ITEM_NOT_FOUND"));
    preview(itemAt(records.create(), place()), UUID.randomUUID())
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
  }

  @Test
  void whoAsksAboutAPatronLeavesATrace() {
    var patron = patron();
    preview(itemAt(records.create(), place()), patron).statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=patron&objectId=" + patron)
        .then()
        .body("items.action", hasItem("loan.preview"));
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .contentType("application/json")
        .body("{}")
        .post("/v1/loan-previews")
        .then()
        .statusCode(403)
        .body("requestId", notNullValue())
        .body("code", not(is("VALIDATION_FAILED")));
  }
}
