package org.basra.exchange.library.renewals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.block;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LendingCalls.terms;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RenewalTest {

  private static final Duration FIVE_DAYS = Duration.ofDays(5);

  @Inject Records records;

  private UUID record;
  private String place;
  private UUID rule;

  @BeforeEach
  void aPlaceWithARule() {
    record = records.create();
    place = place();
    rule = ruleAt(place, terms(14, 2, 5, 1));
  }

  private UUID lend(UUID patron) {
    return id(checkOut(itemAt(record, place), patron).then());
  }

  private static Instant due(UUID loan) {
    return Instant.parse(librarian().get("/v1/loans/" + loan).path("dueAt"));
  }

  private static RequestSpecification reader(String name) {
    return given().auth().oauth2(Tokens.of(name, "member"));
  }

  @Test
  void aRenewedLoanIsDueLaterAndSaysByWhichRule() {
    var loan = lend(patron());
    var before = due(loan);

    TestClock.after(
        FIVE_DAYS,
        () ->
            step(loan, "renewals")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("renewals", is(1))
                .body("status", is("OPEN"))
                .body("ruleId", is(rule.toString())));

    assertThat(due(loan)).isAfter(before.plus(Duration.ofDays(3)));
  }

  @Test
  void aRenewalOnTheDayOfTheCheckOutTakesNothingAway() {
    var loan = lend(patron());
    var before = due(loan);

    step(loan, "renewals").then().statusCode(200);

    assertThat(due(loan)).isEqualTo(before);
  }

  @Test
  void afterTheLastRenewalNoneIsLeft() {
    var loan = lend(patron());
    step(loan, "renewals").then().statusCode(200);
    step(loan, "renewals").then().statusCode(200).body("renewals", is(2));

    step(loan, "renewals")
        .then()
        .statusCode(409)
        .body("code", is("RENEWALS_USED_UP"))
        .body("detail", containsString("الحد الأقصى لمرات التجديد: 2، بحسب قاعدة"));
  }

  @Test
  void oneKeyIsOneRenewal() {
    var loan = lend(patron());
    var key = unique();
    for (int i = 0; i < 3; i++) {
      librarian()
          .header("Idempotency-Key", key)
          .post("/v1/loans/%s/renewals".formatted(loan))
          .then()
          .statusCode(200)
          .body("renewals", is(1));
    }
  }

  @Test
  void renewalsAtOnceCountOneByOne() {
    var loan = lend(patron());

    var answers = Race.of(10, runner -> step(loan, "renewals"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(8)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("RENEWALS_USED_UP"));
  }

  @Test
  void membersRenewTheirOwnLoansAndNobodyElses() {
    var name = "reader " + unique();
    var own = lend(patronOf(name));
    var foreign = lend(patron());

    reader(name).post("/v1/loans/%s/renewals".formatted(own)).then().statusCode(200);
    reader(name)
        .get("/v1/loans/%s/renewability".formatted(own))
        .then()
        .statusCode(200)
        .body("renewalsLeft", is(1));
    for (var loan : new UUID[] {foreign, UUID.randomUUID()}) {
      reader(name)
          .post("/v1/loans/%s/renewals".formatted(loan))
          .then()
          .statusCode(404)
          .body("code", is("LOAN_NOT_FOUND"));
      reader(name)
          .get("/v1/loans/%s/renewability".formatted(loan))
          .then()
          .statusCode(404)
          .body("code", is("LOAN_NOT_FOUND"));
    }
  }

  @Test
  void whoIsLateWithOneMayRenewItButNotTheOthers() {
    var patron = patron();
    var late = lend(patron);

    TestClock.after(
        Duration.ofDays(40),
        () -> {
          step(late, "renewals").then().statusCode(200).body("overdue", is(false));
          step(late, "renewals").then().statusCode(200);
        });

    var other = lend(patron());
    var mine = id(checkOut(itemAt(record, place), patron).then());
    TestClock.after(
        Duration.ofDays(80),
        () -> {
          step(mine, "renewals").then().statusCode(409).body("code", is("TOO_MANY_OVERDUE"));
          step(other, "renewals").then().statusCode(200);
        });
  }

  @Test
  void allReasonsAreToldAtOnceWithTheDateThatARenewalWouldGive() {
    var patron = patron();
    var loan = lend(patron);
    librarian()
        .get("/v1/loans/%s/renewability".formatted(loan))
        .then()
        .statusCode(200)
        .body("renewable", is(true))
        .body("reasons", empty())
        .body("renewalsLeft", is(2))
        .body("rule.id", is(rule.toString()))
        .body("because.ar", containsString("مدة الإعارة بالأيام: 14"));
    step(loan, "renewals");
    step(loan, "renewals");
    step(loan, "claims");
    block(patron);

    librarian()
        .get("/v1/loans/%s/renewability".formatted(loan))
        .then()
        .statusCode(200)
        .body("renewable", is(false))
        .body("dueAt", notNullValue())
        .body("renewalsLeft", is(0))
        .body(
            "reasons.code", contains("LOAN_CLAIMED_RETURNED", "PATRON_BLOCKED", "RENEWALS_USED_UP"))
        .body("reasons[2].because.en", containsString("Renewals of one loan, at most: 2, by"));
  }

  @Test
  void aLoanThatHasEndedIsNotRenewed() {
    var returned = lend(patron());
    step(returned, "returns").then().statusCode(200);
    var lost = lend(patron());
    step(lost, "losses").then().statusCode(200);

    step(returned, "renewals").then().statusCode(409).body("code", is("LOAN_RETURNED"));
    step(lost, "renewals").then().statusCode(409).body("code", is("LOAN_LOST"));
    librarian()
        .get("/v1/loans/%s/renewability".formatted(lost))
        .then()
        .body("renewable", is(false))
        .body("dueAt", nullValue())
        .body("rule", nullValue())
        .body("reasons.code", contains("LOAN_LOST"));
  }
}
