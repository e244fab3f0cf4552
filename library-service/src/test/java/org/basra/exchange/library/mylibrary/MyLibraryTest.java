package org.basra.exchange.library.mylibrary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.join;
import static org.basra.exchange.library.Readers.joined;
import static org.basra.exchange.library.Readers.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyLibraryTest {

  @Inject Records records;

  private final String name = "reader " + unique();

  private Response page() {
    return member(name).get("/v1/my-library");
  }

  private UUID lend(UUID patron) {
    return id(checkOut(item(records.create()), patron).then());
  }

  @Test
  void whoHasNoCardIsToldHowToGetOne() {
    page()
        .then()
        .statusCode(404)
        .body("code", is("NOT_A_PATRON"))
        .body("title", containsString("POST /v1/my-library"));
  }

  @Test
  void anybodyWithAnAccountGetsACardAsOneOfThePublic() {
    join(name)
        .then()
        .statusCode(201)
        .header("Location", startsWith("/v1/patrons/"))
        .header("ETag", is("\"v0\""))
        .body("category", is("PUBLIC"))
        .body("account", is(Tokens.subject(name).toString()))
        .body("cardNumber", matchesPattern("BX(-[0-9A-Z]{4}){3}"));

    page()
        .then()
        .statusCode(200)
        .body("patron.status", is("ACTIVE"))
        .body("settings.language", is("ar"))
        .body("settings.keepHistory", is(false))
        .body("settings.noticeAddress", nullValue())
        .body("blocks", empty())
        .body("loans", empty());
  }

  @Test
  void oneCardIsEnough() {
    joined(name);

    join(name).then().statusCode(409).body("code", is("ACCOUNT_TAKEN"));
  }

  @Test
  void askingAgainWithTheSameKeyGivesTheSameCard() {
    var key = UUID.randomUUID();
    var first = member(name).header("Idempotency-Key", key).post("/v1/my-library");
    var second = member(name).header("Idempotency-Key", key).post("/v1/my-library");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void ofManyWhoAskAtOnceForOneAccountOneGetsACard() {
    var answers = Race.of(12, runner -> join(name));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(11)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("ACCOUNT_TAKEN"));
  }

  @Test
  void thePageShowsWhatIsOutWithTitleAndDueDate() {
    var patron = joined(name);
    var first = lend(patron);
    var second = lend(patron);
    var returned = lend(patron);
    librarian().post("/v1/loans/%s/returns".formatted(returned)).then().statusCode(200);

    page()
        .then()
        .body("loans.id", contains(first.toString(), second.toString()))
        .body("loans[0].title.latin", startsWith("Kitab "))
        .body("loans[0].title.original", nullValue())
        .body("loans[0].overdue", is(false))
        .body("loans[0].returnedAt", nullValue());
    TestClock.after(
        Duration.ofDays(40), () -> page().then().body("loans.overdue", contains(true, true)));
  }

  @Test
  void thePageShowsTheBlocksThatStand() {
    var patron = joined(name);
    librarian()
        .body("{\"reason\": \"ADDRESS_UNKNOWN\"}")
        .post("/v1/patrons/%s/blocks".formatted(patron))
        .then()
        .statusCode(201);

    page().then().body("blocks.reason", contains("ADDRESS_UNKNOWN"));
  }

  @Test
  void anUnchangedPageIsNotSentAgainAndAChangedOneIs() {
    var patron = joined(name);
    var tag = page().header("ETag");
    var unchanged = member(name).header("If-None-Match", tag).get("/v1/my-library");
    lend(patron);
    var changed = member(name).header("If-None-Match", tag).get("/v1/my-library");

    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Test
  void thePageIsForMembersAlone() {
    given().get("/v1/my-library").then().statusCode(401);
    librarian().get("/v1/my-library").then().statusCode(403);
    librarian().post("/v1/my-library").then().statusCode(403);
  }

  @Test
  void thePageReadsWithTheSameNumberOfStatementsHoweverMuchIsOut() {
    var patron = patronOf(name);
    lend(patron);
    long forOne = statements();
    lend(patron);
    lend(patron);

    long forThree = statements();

    assertThat(forThree).isEqualTo(forOne).isEqualTo(6);
    page().then().body("loans", hasSize(3));
  }

  private long statements() {
    return SqlStatements.fewestDuring("library", () -> page().then().statusCode(200));
  }
}
