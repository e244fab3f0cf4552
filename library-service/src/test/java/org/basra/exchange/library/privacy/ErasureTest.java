package org.basra.exchange.library.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.register;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.joined;
import static org.basra.exchange.library.Readers.member;
import static org.basra.exchange.library.Readers.settings;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

  private static final String SETTINGS =
      "{\"language\": \"en\", \"keepHistory\": true, \"noticeAddress\": \"%s\"}";

  @Inject PrivacyStage stage;
  @Inject Records records;

  private final String name = "reader " + unique();
  private final String address = "reader-" + unique() + "@mail.example";
  private UUID patron;

  @BeforeEach
  void aReaderWithAnAddressAndABlock() {
    patron = joined(name);
    settings(name, SETTINGS.formatted(address)).statusCode(200);
    librarian()
        .body("{\"reason\": \"ADDRESS_UNKNOWN\", \"until\": \"2099-01-31\"}")
        .post("/v1/patrons/%s/blocks".formatted(patron))
        .then()
        .statusCode(201);
    String block = librarian().get("/v1/patrons/%s/blocks".formatted(patron)).path("items[0].id");
    librarian().post("/v1/patrons/%s/blocks/%s/liftings".formatted(patron, block));
  }

  private Response erase() {
    return member(name).post("/v1/my-library/erasures");
  }

  private static Response eraseAtTheDesk(UUID patron) {
    return librarian().post("/v1/patrons/%s/erasures".formatted(patron));
  }

  @Test
  void anExportHoldsEverything() {
    var open = stage.lend(patron);
    var returned = stage.lend(patron);
    PrivacyStage.giveBack(returned);

    member(name)
        .get("/v1/my-library/export")
        .then()
        .statusCode(200)
        .body("patron.id", is(patron.toString()))
        .body("patron.account", is(Tokens.subject(name).toString()))
        .body("settings.noticeAddress", is(address))
        .body("settings.keepHistory", is(true))
        .body("blocks.reason", contains("ADDRESS_UNKNOWN"))
        .body("loans.id", contains(open.toString(), returned.toString()))
        .body("loans", hasSize(2))
        .body("notices", empty())
        .body("memberships", empty());
  }

  @Test
  void whoHasNoCardHasNothingToExportOrErase() {
    var stranger = "stranger " + unique();
    for (var answer :
        new Response[] {
          member(stranger).get("/v1/my-library/export"),
          member(stranger).post("/v1/my-library/erasures")
        }) {
      answer.then().statusCode(404).body("code", is("NOT_A_PATRON"));
    }
    eraseAtTheDesk(UUID.randomUUID()).then().statusCode(404).body("code", is("PATRON_NOT_FOUND"));
  }

  @Test
  void nothingIsErasedWhileSomethingIsOut() {
    var loan = stage.lend(patron);

    erase().then().statusCode(409).body("code", is("PATRON_HAS_LOANS"));
    eraseAtTheDesk(patron).then().statusCode(409).body("code", is("PATRON_HAS_LOANS"));

    PrivacyStage.giveBack(loan);
    erase().then().statusCode(200).body("forgottenLoans", is(1));
  }

  @Test
  void anErasedReaderIsNowhereButInTheAuditLog() {
    var loan = stage.lend(patron);
    PrivacyStage.giveBack(loan);

    erase().then().statusCode(200);

    librarian().get("/v1/loans/" + loan).then().body("patronId", nullValue());
    librarian().get("/v1/patrons/" + patron).then().statusCode(404);
    member(name).get("/v1/my-library").then().statusCode(404).body("code", is("NOT_A_PATRON"));
    assertThat(stage.tablesWith(address)).isEmpty();
    assertThat(stage.tablesWith(patron.toString())).isSubsetOf("audit_entry", "idempotency");
    assertThat(stage.tablesWith(Tokens.subject(name).toString()))
        .isSubsetOf("audit_entry", "idempotency");
  }

  @Test
  void aReaderMayComeBackAsSomebodyNew() {
    erase().then().statusCode(200);

    var again = joined(name);

    assertThat(again).isNotEqualTo(patron);
    member(name).get("/v1/my-library").then().body("settings.noticeAddress", nullValue());
  }

  @Test
  void aLibrarianErasesOnBehalfOfAReaderWithoutAccount() {
    var other = patron();

    eraseAtTheDesk(other).then().statusCode(200);

    librarian().get("/v1/patrons/" + other).then().statusCode(404);
    member(name).post("/v1/patrons/%s/erasures".formatted(patron)).then().statusCode(403);
  }

  @Test
  void aYouthWhoseGuardianIsErasedNeedsAnother() {
    var youth =
        id(
            register(
                "{\"cardNumber\": \"%s\", \"category\": \"YOUTH\", \"guardianId\": \"%s\"}"
                    .formatted(unique(), patron)));

    erase().then().statusCode(200);

    librarian().get("/v1/patrons/" + youth).then().body("guardianId", nullValue());
    checkOut(item(records.create()), youth)
        .then()
        .statusCode(409)
        .body("code", is("GUARDIAN_MISSING"));
  }

  @Test
  void aCheckOutAndAnErasureAtOnceDoNotBothSucceed() {
    var barcode = item(records.create());

    var statuses =
        Race.of(
            2,
            runner ->
                runner == 0
                    ? checkOut(barcode, patron).statusCode()
                    : eraseAtTheDesk(patron).statusCode());

    assertThat(statuses.get(0) == 201).isNotEqualTo(statuses.get(1) == 200);
    assertThat(statuses).allMatch(status -> status < 500);
  }

  @Test
  void exportsAndErasuresLeaveATrace() {
    member(name).get("/v1/my-library/export").then().statusCode(200);
    erase().then().statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=patron&objectId=" + patron)
        .then()
        .body("items.action", hasItems("patron.export", "patron.erase"))
        .body("items.actor", hasItem(Tokens.subject(name).toString()));
  }

  @Test
  void staffWhoReadAReadersLoansLeaveATrace() {
    var loan = stage.lend(patron);
    librarian().get("/v1/loans?patronId=" + patron).then().statusCode(200);
    librarian().get("/v1/loans/" + loan).then().statusCode(200);
    member(name).get("/v1/loans").then().statusCode(200);

    var auditor = "/v1/admin/audit-entries?objectType=%s&objectId=%s";
    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get(auditor.formatted("patron", patron))
        .then()
        .body("items.action", hasItem("loan.list"));
    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get(auditor.formatted("loan", loan))
        .then()
        .body("items.action", contains("loan.read"));
  }
}
