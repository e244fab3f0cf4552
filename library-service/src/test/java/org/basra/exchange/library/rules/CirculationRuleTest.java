package org.basra.exchange.library.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.TERMS;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.postRule;
import static org.basra.exchange.library.LendingCalls.rule;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.terms;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CirculationRuleTest {

  private static final String PATH = "/v1/circulation-rules/";
  private static final String EVERYBODY = PATH + "01930000-0000-7000-8000-000000000001";

  @Test
  void aRuleIsAddedReadChangedAndDeleted() {
    var place = place();
    var path =
        postRule(rule("STUDENT", "BOOK", place, TERMS))
            .statusCode(201)
            .header("ETag", "\"v0\"")
            .header("Location", startsWith(PATH))
            .body("name.en", is("the rule for students, books, location " + place))
            .body("terms.loanDays", is(14))
            .extract()
            .header("Location");
    librarian().get(path).then().statusCode(200).body("location", is(place));
    librarian().header("If-None-Match", "\"v0\"").get(path).then().statusCode(304);

    librarian()
        .header("If-Match", "\"v0\"")
        .body(rule("SCHOLAR", null, place, terms(60, 5, 20, 4)))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("patronCategory", is("SCHOLAR"))
        .body("terms.loanDays", is(60));
    librarian().header("If-Match", "\"v0\"").delete(path).then().statusCode(412);
    librarian().delete(path).then().statusCode(428);
    librarian().header("If-Match", "\"v1\"").delete(path).then().statusCode(204);

    librarian().get(path).then().statusCode(404).body("code", is("CIRCULATION_RULE_NOT_FOUND"));
  }

  @Test
  void thereIsOneRuleForTheSameConditions() {
    var body = rule(null, "RARE", place(), TERMS);

    var answers = Race.of(8, runner -> librarian().body(body).post("/v1/circulation-rules"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(7)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("CIRCULATION_RULE_EXISTS"));
    postRule(rule(null, null, null, TERMS))
        .statusCode(409)
        .body("code", is("CIRCULATION_RULE_EXISTS"));
  }

  @Test
  void theRuleForEverybodyStays() {
    String tag = librarian().get(EVERYBODY).then().statusCode(200).extract().header("ETag");

    librarian()
        .header("If-Match", tag)
        .delete(EVERYBODY)
        .then()
        .statusCode(409)
        .body("code", is("RULE_FOR_EVERYBODY_STAYS"));
    librarian()
        .header("If-Match", tag)
        .body(rule("YOUTH", null, place(), TERMS))
        .put(EVERYBODY)
        .then()
        .statusCode(409)
        .body("code", is("RULE_FOR_EVERYBODY_STAYS"));
  }

  @Test
  void theRuleForEverybodyMayGrantSomethingElse() {
    var before = librarian().get(EVERYBODY);
    var longer = rule(null, null, null, terms(22, 2, 5, 3));

    var tag =
        librarian()
            .header("If-Match", before.header("ETag"))
            .body(longer)
            .put(EVERYBODY)
            .then()
            .statusCode(200)
            .body("terms.loanDays", is(22))
            .extract()
            .header("ETag");

    librarian()
        .header("If-Match", tag)
        .body(rule(null, null, null, terms(21, 2, 5, 3)))
        .put(EVERYBODY)
        .then()
        .statusCode(200);
  }

  @Test
  void termsThatMakeNoSenseAreRefusedByTheirPlace() {
    postRule(rule(null, null, place(), terms(-1, 51, 5, 0)))
        .statusCode(422)
        .body("errors.pointer", hasItem("/terms/loanDays"))
        .body("errors.pointer", hasItem("/terms/renewals"))
        .body("errors.pointer", hasItem("/terms/overdueLimit"));
    postRule(rule(null, null, "not a code", TERMS))
        .statusCode(422)
        .body("errors.pointer", contains("/location"));
    postRule("{\"terms\": {\"loanDays\": 3}}").statusCode(422);
    postRule(rule("NOBODY", null, null, TERMS))
        .statusCode(422)
        .body("errors.pointer", contains("/patronCategory"));
  }

  @Test
  void everybodyIsToldWhichRuleDecidesAndWhy() {
    var place = place();
    var atPlace = ruleAt(place, TERMS);
    var students = id(postRule(rule("STUDENT", null, place, TERMS)));
    var books = id(postRule(rule(null, "BOOK", place, TERMS)));

    given()
        .queryParam("patronCategory", "STUDENT")
        .queryParam("itemType", "BOOK")
        .queryParam("location", place)
        .get(PATH + "explain")
        .then()
        .statusCode(200)
        .body("deciding.id", is(students.toString()))
        .body(
            "applying.rule.id",
            contains(
                students.toString(),
                books.toString(),
                atPlace.toString(),
                EVERYBODY.substring(PATH.length())))
        .body("applying.decides", contains(true, false, false, false))
        .body("applying[1].because.ar", startsWith("تنطبق أيضًا"));
  }

  @Test
  void whatIsLeftOutIsNothingThatARuleNames() {
    var place = place();
    ruleAt(place, TERMS);
    var books = id(postRule(rule(null, "BOOK", place, TERMS)));

    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .queryParam("itemType", "BOOK")
        .queryParam("location", place)
        .get(PATH + "explain")
        .then()
        .body("deciding.id", is(books.toString()));
    given()
        .get(PATH + "explain")
        .then()
        .statusCode(200)
        .body("deciding.name.en", is("the rule for everybody"));
    given().queryParam("itemType", "NOTHING").get(PATH + "explain").then().statusCode(400);
  }

  @Test
  void onlyStaffSeeTheListAndChangeIt() {
    given().get("/v1/circulation-rules").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .get("/v1/circulation-rules")
        .then()
        .statusCode(403);
    librarian().get(PATH + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void theListHasPagesAndCostsTheSameHoweverLongItIs() {
    ruleAt(place(), TERMS);
    ruleAt(place(), TERMS);
    String next =
        librarian()
            .get("/v1/circulation-rules?limit=1&count=true")
            .then()
            .statusCode(200)
            .body("items[0].name.en", is("the rule for everybody"))
            .extract()
            .path("next");
    librarian()
        .queryParam("cursor", next)
        .get("/v1/circulation-rules?limit=1")
        .then()
        .statusCode(200);
    assertThat(statements("?limit=3")).isEqualTo(statements("?limit=1")).isPositive();
  }

  private static long statements(String query) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get("/v1/circulation-rules" + query).then().statusCode(200));
  }
}
