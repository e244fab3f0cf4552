package org.basra.exchange.library.memberships;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatronMembershipTest {

  @Inject MembershipService service;

  private final String name = "reader " + unique();
  private UUID patron;
  private String list;

  @BeforeEach
  void aPatron() {
    patron = patronOf(name);
    list = "/v1/patrons/%s/memberships".formatted(patron);
  }

  private UUID award(AwardProgramme programme) {
    var award = Awards.award(Tokens.subject(name), programme, "2099-06-30");
    service.grant(award);
    return award.awardId();
  }

  private static RequestSpecification as(String person, String role) {
    return given().auth().oauth2(Tokens.of(person, role));
  }

  @Test
  void aLibrarianSeesWhereAMembershipCameFrom() {
    var first = award(AwardProgramme.COLLABORATIVE_PROJECT);
    var second = award(AwardProgramme.YOUTH_PROGRAMME);

    librarian()
        .get(list + "?count=true")
        .then()
        .statusCode(200)
        .body("total", is(2))
        .body("items.awardId", contains(second.toString(), first.toString()))
        .body("items.programme", contains("YOUTH_PROGRAMME", "COLLABORATIVE_PROJECT"))
        .body("items.category", contains("YOUTH", "SCHOLAR"))
        .body("items[0].patronId", is(patron.toString()))
        .body("items[0].startsOn", is("2026-01-01"))
        .body("items[0].endsOn", is("2099-06-30"));
  }

  @Test
  void theListComesInPages() {
    var first = award(AwardProgramme.SCHOLARSHIP);
    var second = award(AwardProgramme.RESIDENCY);

    String next =
        librarian()
            .get(list + "?limit=1")
            .then()
            .body("items.awardId", contains(second.toString()))
            .extract()
            .path("next");

    librarian()
        .get(list + "?limit=1&cursor=" + next)
        .then()
        .body("items.awardId", contains(first.toString()))
        .body("next", is((Object) null));
    librarian()
        .get("/v1/patrons/%s/memberships?cursor=%s".formatted(patron(), next))
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void membersSeeTheirOwnAndNobodyElses() {
    award(AwardProgramme.SCHOLARSHIP);

    as(name, "member")
        .get(list)
        .then()
        .statusCode(200)
        .body("items.programme", hasItem("SCHOLARSHIP"));
    as("stranger " + unique(), "member")
        .get(list)
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
    as("programme-officer", "programme-officer").get(list).then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("a-partner", "library:read"))
        .get(list)
        .then()
        .statusCode(403);
    given().get(list).then().statusCode(401);
  }

  @Test
  void whoWasRegisteredAtTheDeskHasNone() {
    librarian().get(list).then().statusCode(200).body("items", empty());
    librarian()
        .get("/v1/patrons/%s/memberships".formatted(UUID.randomUUID()))
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
  }

  @Test
  void staffReadsLeaveATrace() {
    librarian().get(list).then().statusCode(200);
    as(name, "member").get(list).then().statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=patron&objectId=" + patron)
        .then()
        .statusCode(200)
        .body("items.action", contains("membership.list"));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    award(AwardProgramme.SCHOLARSHIP);
    long forOne = statements();
    award(AwardProgramme.RESIDENCY);
    award(AwardProgramme.YOUTH_PROGRAMME);

    long forThree = statements();

    assertThat(forThree).isEqualTo(forOne).isEqualTo(2);
  }

  private long statements() {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(list).then().statusCode(200));
  }
}
