package org.basra.exchange.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class AuditResourceTest {

  private static final String ENTRIES = "/v1/admin/audit-entries";
  private static final String VERIFICATIONS = "/v1/admin/audit-verifications";

  @Inject Audit audit;
  @Inject AuditSealer sealer;

  private final String object = UUID.randomUUID().toString();

  @Test
  void anActIsFoundByItsObject() {
    var id = record(AuditLog.loanRead(object));

    list("?objectType=loan&objectId=" + object)
        .statusCode(200)
        .body("items.size()", is(1))
        .body("items[0].id", is(id.toString()))
        .body("items[0].actor", is("5b7c"))
        .body("items[0].actorRole", is("librarian"))
        .body("items[0].action", is("loan.read"))
        .body("items[0].reason", is("سؤال عند المنضدة"))
        .body("items[0].requestId", is("req-1"))
        .body("items[0].details", is(Map.of("fields", "due-date")))
        .body("next", nullValue());
  }

  @Test
  void actsAreFoundByActorAndTime() {
    var before = Instant.now().minusSeconds(1);
    record(AuditEntry.of(object, "librarian", "loan.read", "loan", 1));
    var after = Instant.now().plusSeconds(1);

    list("?actor=" + object + "&from=" + before + "&to=" + after).body("items.size()", is(1));
    list("?actor=" + object + "&from=" + after).body("items.size()", is(0));
    list("?actor=" + object + "&to=" + before).body("items.size()", is(0));
    list("?count=true&actor=" + object).body("total", is(1));
  }

  @Test
  void pagesGoFromTheNewestToTheOldestWithoutGap() {
    for (int i = 0; i < 5; i++) {
      record(AuditLog.loanRead(object).with("number", i));
    }

    var numbers = new ArrayList<String>();
    String cursor = "";
    do {
      var page = page("?limit=2&objectType=loan&objectId=" + object + cursor);
      numbers.addAll(page.getList("items.details.number"));
      cursor = page.get("next") == null ? null : "&cursor=" + page.get("next");
    } while (cursor != null);

    assertThat(numbers).containsExactly("4", "3", "2", "1", "0");
  }

  @Test
  void aCursorOfAnotherFilterIsRefused() {
    record(AuditLog.loanRead(object));
    record(AuditLog.loanRead(object));
    String cursor = page("?limit=1&objectType=loan&objectId=" + object).get("next");

    list("?limit=1&objectType=loan&cursor=" + cursor)
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void readingTheLogIsRememberedWithFilterRoleAndRequest() {
    as("auditor").header("X-Request-Id", object).get(ENTRIES + "?actor=" + object);

    var reader = Tokens.subject("auditor").toString();
    list("?objectType=audit-log&objectId=entries&actor=" + reader + "&limit=200")
        .body("items.find { it.requestId == '" + object + "' }.action", is("audit.read"))
        .body("items.find { it.requestId == '" + object + "' }.actorRole", is("auditor"))
        .body("items.find { it.requestId == '" + object + "' }.details.actor", is(object))
        .body("items.find { it.requestId == '" + object + "' }.details.shown", is("0"));
  }

  @Test
  void anActThatWasRolledBackLeavesNoTrace() {
    QuarkusTransaction.begin();
    audit.record(AuditLog.loanRead(object));
    QuarkusTransaction.rollback();

    list("?objectType=loan&objectId=" + object).body("items.size()", is(0));
  }

  @Test
  void anActOutsideOfATransactionIsRefused() {
    assertThatThrownBy(() -> audit.record(AuditLog.loanRead(object)))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void theSealerWorksByItself() throws InterruptedException {
    record(AuditLog.loanRead(object));

    var deadline = Instant.now().plus(Duration.ofSeconds(15));
    boolean sealed;
    do {
      Thread.sleep(200);
      sealed = page("?objectType=loan&objectId=" + object).getBoolean("items[0].sealed");
    } while (!sealed && Instant.now().isBefore(deadline));

    assertThat(sealed).isTrue();
  }

  @Test
  void aVerificationNamesTheEndOfTheChainAndCanBeAskedToStartFromIt() {
    record(AuditLog.loanRead(object));
    sealer.seal();

    var first = as("auditor").post(VERIFICATIONS).then().statusCode(200).extract().jsonPath();
    int position = first.get("head.position");
    String hash = first.get("head.hash");

    assertThat(first.getInt("verified")).isEqualTo(position).isPositive();
    assertThat(first.getInt("unsealed")).isPositive();
    assertThat(first.getMap("firstBad")).isNull();
    since(position, hash).statusCode(200).body("firstBad", nullValue());
    since(position, "0".repeat(64))
        .body("firstBad.kind", is("REWRITTEN"))
        .body("firstBad.position", is(position))
        .body("head", nullValue());
    since(position + 1_000_000, hash).body("firstBad.kind", is("MISSING"));
    list("?objectType=audit-log&objectId=chain")
        .body("items.size()", greaterThanOrEqualTo(4))
        .body("items[0].action", is("audit.verified"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sincePosition=1",
        "sinceHash=00",
        "sincePosition=0&sinceHash=00",
        "sincePosition=1&sinceHash=00",
        "sincePosition=last&sinceHash=00"
      })
  void aHeadThatCannotBeOneIsRefused(String head) {
    as("admin")
        .post(VERIFICATIONS + "?" + head)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=2026-11-22", "objectId=1", "limit=201", "count=x"})
  void filtersThatCannotBeReadAreRefused(String filter) {
    list("?" + filter).statusCode(400).body("code", is("INVALID_PARAMETER"));
  }

  @Test
  void aFilterLongerThanAnyValueIsRefused() {
    list("?actor=" + "x".repeat(201)).statusCode(400).body("errors[0].parameter", is("actor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "librarian", "partner"})
  void othersMayNeitherReadNorVerify(String role) {
    as(role).get(ENTRIES).then().statusCode(403);
    as(role).post(VERIFICATIONS).then().statusCode(403);
    given().get(ENTRIES).then().statusCode(401);
  }

  @Test
  void theBacklogIsAMetric() {
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("exchange_audit_unsealed "))
        .body(containsString("exchange_audit_unsealed_age_seconds "))
        .body(not(containsString(object)));
  }

  private UUID record(AuditEntry entry) {
    return QuarkusTransaction.requiringNew().call(() -> audit.record(entry));
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.role(role));
  }

  private static ValidatableResponse list(String query) {
    return as("admin").get(ENTRIES + query).then();
  }

  private static JsonPath page(String query) {
    return list(query).statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse since(long position, String hash) {
    return as("admin")
        .post(VERIFICATIONS + "?sincePosition=" + position + "&sinceHash=" + hash)
        .then();
  }
}
