package org.basra.exchange.applications.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AwardTest {

  private static UUID award(String person) {
    step(member(person), offered(person, call(1)), "acceptances").then().statusCode(200);
    return UUID.fromString(member(person).get("/v1/awards").path("items[0].id"));
  }

  @Test
  void anAwardIsSeenByItsHolderAndByOfficers() {
    var person = somebody();
    var award = award(person);
    member(person)
        .get("/v1/awards/" + award)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v0\""))
        .body("programme", is("SCHOLARSHIP"))
        .body("holder", is(Tokens.subject(person).toString()))
        .body("startsOn", is("2027-09-01"))
        .body("endsOn", is("2028-06-30"));
    officer().get("/v1/awards/" + award).then().statusCode(200);
    member(somebody())
        .get("/v1/awards/" + award)
        .then()
        .statusCode(404)
        .body("code", is("AWARD_NOT_FOUND"));
    officer().get("/v1/awards/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void theListShowsOnesOwnAndOfficersAll() {
    var person = somebody();
    var award = award(person).toString();
    member(person).get("/v1/awards").then().body("items.id", contains(award));
    member(somebody()).get("/v1/awards").then().body("items", empty());
    officer().get("/v1/awards?limit=1&count=true").then().body("items.id", contains(award));
    given().auth().oauth2(Tokens.role("reviewer")).get("/v1/awards").then().statusCode(403);
    given().get("/v1/awards").then().statusCode(401);
  }

  @Test
  void officersWhoReadLeaveATrace() {
    var award = award(somebody());
    officer().get("/v1/awards/" + award).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=award&objectId=" + award)
        .then()
        .body("items.action", hasItem("award.read"));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    for (int i = 0; i < 3; i++) {
      award(somebody());
    }
    long few = statements("/v1/awards?limit=1");
    long many = statements("/v1/awards?limit=3");
    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring(
        "applications", () -> officer().get(list).then().statusCode(200));
  }
}
