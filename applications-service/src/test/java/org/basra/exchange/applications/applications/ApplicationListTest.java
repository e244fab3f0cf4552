package org.basra.exchange.applications.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationListTest {

  @Test
  void officersSeeAllThatWereSubmittedAndMembersTheirOwn() {
    var call = call(3);
    var person = somebody();
    var own = submitted(person, call).toString();
    var foreign = submitted(somebody(), call).toString();
    draft(somebody(), call);

    officer()
        .get("/v1/applications?count=true&callId=" + call)
        .then()
        .body("items.id", contains(foreign, own))
        .body("total", is(2))
        .body("items[0].answers", nullValue());
    member(person).get("/v1/applications?callId=" + call).then().body("items.id", contains(own));
  }

  @Test
  void aFilterByStatusDoesNotOpenASeal() {
    var call = call(1);
    var person = somebody();
    var sealed = decided(person, call, "AWARD").toString();
    var list = "/v1/applications?count=true&callId=" + call + "&status=";

    member(person).get(list + "DECIDED").then().body("items", empty()).body("total", is(0));
    member(person)
        .get(list + "SUBMITTED")
        .then()
        .body("items.id", contains(sealed))
        .body("items[0].status", is("SUBMITTED"))
        .body("items[0].outcome", nullValue());
    officer().get(list + "SUBMITTED").then().body("items", empty());
    officer()
        .get(list + "DECIDED")
        .then()
        .body("items.id", contains(sealed))
        .body("items[0].outcome", is("AWARD"));
  }

  @Test
  void anOfferPastItsTimeIsListedAsLapsed() {
    var call = call(1);
    var offer = offered(somebody(), call).toString();
    var list = "/v1/applications?callId=" + call + "&status=";
    officer().get(list + "OFFERED").then().body("items.id", contains(offer));
    TestClock.after(
        Duration.ofDays(11),
        () -> {
          officer().get(list + "OFFERED").then().body("items", empty());
          officer()
              .get(list + "LAPSED")
              .then()
              .body("items.id", contains(offer))
              .body("items[0].status", is("LAPSED"));
        });
  }

  @Test
  void pagesFollowEachOtherAndACursorBelongsToItsList() {
    var call = call(3);
    var first = submitted(somebody(), call).toString();
    submitted(somebody(), call);
    var list = "/v1/applications?limit=1&callId=" + call;
    String next = officer().get(list).path("next");
    officer().get(list + "&cursor=" + next).then().body("items.id", contains(first));
    officer().get("/v1/applications?limit=1&cursor=" + next).then().statusCode(400);
    member(somebody()).get(list + "&cursor=" + next).then().statusCode(400);
    officer().get("/v1/applications?status=LOST").then().statusCode(400);
  }

  @Test
  void officersWhoReadLeaveATrace() {
    var call = call(1);
    var application = submitted(somebody(), call);
    officer().get("/v1/applications/" + application).then().statusCode(200);
    officer().get("/v1/applications?callId=" + call).then().statusCode(200);
    audit("application", application.toString(), "application.read");
    audit("call", call.toString(), "application.list");
  }

  private static void audit(String type, String id, String action) {
    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=%s&objectId=%s".formatted(type, id))
        .then()
        .statusCode(200)
        .body("items.action", hasItem(action))
        .body("items.actor", hasItem(Tokens.subject("programme-officer").toString()));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    var call = call(3);
    for (int i = 0; i < 4; i++) {
      submitted(somebody(), call);
    }
    long few = statements("/v1/applications?limit=1&callId=" + call);
    long many = statements("/v1/applications?limit=4&callId=" + call);
    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring(
        "applications", () -> officer().get(list).then().statusCode(200));
  }
}
