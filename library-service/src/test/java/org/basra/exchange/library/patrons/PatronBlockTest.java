package org.basra.exchange.library.patrons;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PatronBlockTest {

  @Inject Records records;

  private static ValidatableResponse block(UUID patron, String body) {
    return librarian().body(body).post("/v1/patrons/%s/blocks".formatted(patron)).then();
  }

  private static UUID blocked(UUID patron) {
    return id(block(patron, "{\"reason\": \"LOST_ITEM\"}"));
  }

  private static Response lift(UUID patron, UUID block) {
    return librarian().post("/v1/patrons/%s/blocks/%s/liftings".formatted(patron, block));
  }

  private static String list(UUID patron) {
    return "/v1/patrons/%s/blocks".formatted(patron);
  }

  private ValidatableResponse borrow(UUID patron) {
    return checkOut(item(records.create()), patron).then();
  }

  @Test
  void whoIsBlockedBorrowsNothingUntilTheBlockIsLifted() {
    var patron = patron();
    var block = blocked(patron);
    borrow(patron).statusCode(409).body("code", is("PATRON_BLOCKED"));

    lift(patron, block)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("liftedAt", notNullValue());

    borrow(patron).statusCode(201);
  }

  @Test
  void everyBlockCounts() {
    var patron = patron();
    var first = blocked(patron);
    blocked(patron);

    lift(patron, first).then().statusCode(200);

    borrow(patron).statusCode(409);
  }

  @Test
  void aBlockRunsOutBehindItsLastDay() {
    var patron = patron();
    var today = LocalDate.now(ZoneId.of("Asia/Baghdad"));
    block(patron, "{\"reason\": \"CONDUCT\", \"until\": \"%s\"}".formatted(today.plusDays(2)))
        .statusCode(201)
        .body("until", is(today.plusDays(2).toString()))
        .body("liftedAt", nullValue());

    TestClock.after(Duration.ofDays(2), () -> borrow(patron).statusCode(409));
    TestClock.after(Duration.ofDays(3), () -> borrow(patron).statusCode(201));
  }

  @Test
  void aBlockIsLiftedOnce() {
    var patron = patron();
    var block = blocked(patron);

    var answers = Race.of(6, runner -> lift(patron, block));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(5)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("BLOCK_LIFTED"));
  }

  @Test
  void aBlockIsLookedForAtItsPatronAlone() {
    var block = blocked(patron());

    lift(patron(), block).then().statusCode(404).body("code", is("BLOCK_NOT_FOUND"));
    lift(UUID.randomUUID(), block).then().statusCode(404).body("code", is("PATRON_NOT_FOUND"));
    librarian()
        .get(list(patron()) + "/" + block)
        .then()
        .statusCode(404)
        .body("code", is("BLOCK_NOT_FOUND"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|422|/reason",
        "{'reason': 'RUDE'}|422|/reason",
        "{'reason': 'OTHER', 'until': '2026-01-01'}|422|/until",
        "{'reason': 'OTHER', 'until': 'soon'}|422|/until",
        "{'reason': 'OTHER', 'note': 'what people say'}|400|/note",
      })
  void whatIsWrongIsPointedAt(String body, int status, String pointer) {
    block(patron(), body.replace('\'', '"'))
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void blocksOfNobodyAreRefused() {
    block(UUID.randomUUID(), "{\"reason\": \"OTHER\"}")
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
  }

  @Test
  void membersSeeTheirOwnBlocksAndPlaceNone() {
    var name = "reader " + unique();
    var own = patronOf(name);
    var block = blocked(own);
    var foreign = patron();
    var foreignBlock = blocked(foreign);

    member(name).get(list(own)).then().statusCode(200).body("items.id", contains(block.toString()));
    member(name).get(list(own) + "/" + block).then().statusCode(200);
    member(name).get(list(foreign)).then().statusCode(404);
    member(name).get(list(foreign) + "/" + foreignBlock).then().statusCode(404);
    member(name).body("{\"reason\": \"OTHER\"}").post(list(own)).then().statusCode(403);
    member(name).post(list(own) + "/" + block + "/liftings").then().statusCode(403);
    given().get(list(own)).then().statusCode(401);
  }

  @Test
  void whatStaffDoWithBlocksLeavesATraceThatIsNotShownToThePatron() {
    var patron = patron();
    var block = blocked(patron);
    lift(patron, block).then().statusCode(200);
    librarian().get(list(patron)).then().statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=patron&objectId=" + patron)
        .then()
        .body("items.action", hasItems("patron.block", "patron.unblock", "block.list"))
        .body("items.actor", hasItem(Tokens.subject("librarian").toString()));
    assertThat(librarian().get(list(patron)).asString())
        .doesNotContain(Tokens.subject("librarian").toString());
  }

  @Test
  void theListComesInPagesWithTheSameNumberOfStatements() {
    var patron = patron();
    var first = blocked(patron);
    long forOne = statements(patron);
    var second = blocked(patron);

    String next =
        librarian()
            .get(list(patron) + "?limit=1&count=true")
            .then()
            .body("items.id", contains(second.toString()))
            .body("total", is(2))
            .extract()
            .path("next");

    librarian()
        .get(list(patron) + "?limit=1&cursor=" + next)
        .then()
        .body("items.id", contains(first.toString()));
    librarian()
        .get(list(patron()) + "?cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
    assertThat(statements(patron)).isEqualTo(forOne).isEqualTo(2);
  }

  private static long statements(UUID patron) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(list(patron)).then().statusCode(200));
  }

  @Test
  void patronsAreFoundByCategoryStatusAndExpiry() {
    var soon = patronUntil("2027-01-31");
    var later = patronUntil("2030-01-31");

    librarian()
        .get("/v1/patrons?limit=200&category=SCHOLAR&status=ACTIVE&expiresBefore=2027-02-01")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(soon.toString()))
        .body("items.id", not(hasItem(later.toString())));
    librarian()
        .get("/v1/patrons?limit=200&status=BLOCKED&category=SCHOLAR")
        .then()
        .body("items.id", not(hasItem(soon.toString())));
    librarian().get("/v1/patrons?category=FRIEND").then().statusCode(400);
  }

  private static UUID patronUntil(String day) {
    return id(
        librarian()
            .body(
                "{\"cardNumber\": \"%s\", \"category\": \"SCHOLAR\", \"expiresOn\": \"%s\"}"
                    .formatted(unique(), day))
            .post("/v1/patrons")
            .then());
  }
}
