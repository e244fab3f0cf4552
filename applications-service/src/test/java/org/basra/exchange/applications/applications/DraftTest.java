package org.basra.exchange.applications.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.ANSWERS;
import static org.basra.exchange.applications.ApplicationsCalls.apply;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.draftCall;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.save;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;
import static org.basra.exchange.applications.ApplicationsCalls.unique;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DraftTest {

  @Test
  void aDraftBeginsEmptyAndSaysWhatIsMissing() {
    apply(somebody(), call(1))
        .then()
        .statusCode(201)
        .header("ETag", is("\"v0\""))
        .body("status", is("DRAFT"))
        .body("answers.size()", is(0))
        .body("warnings.pointer", hasItem("/answers/motivation"))
        .body("warnings[0].detail.ar", is("«الميزانية» حقل مطلوب"))
        .body("warnings[0].detail.en", is("“Budget” is required"))
        .body("formVersion", is(1))
        .body("outcome", nullValue())
        .body("receipt", nullValue());
  }

  @Test
  void answersAreMergedAndWhatDoesNotFitIsKeptWithAWarning() {
    var person = somebody();
    var draft = draft(person, call(1));
    save(person, draft, "\"v0\"", "{\"budget\": {\"amount\": 9000}, \"email\": \"x\"}")
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("answers.budget.amount", is(9000))
        .body("warnings.pointer", hasItem("/answers/budget/amount"))
        .body("warnings.pointer", hasItem("/answers/email"));
    save(person, draft, "\"v1\"", "{\"budget\": {\"amount\": 900}, \"email\": null}")
        .then()
        .body("answers.budget.amount", is(900))
        .body("answers.email", nullValue())
        .body("warnings.pointer", not(hasItem("/answers/budget/amount")));
    save(person, draft, "\"v2\"", ANSWERS).then().body("warnings", empty());
    member(person)
        .get("/v1/applications/" + draft)
        .then()
        .header("ETag", is("\"v3\""))
        .body("answers.budget.amount", is(1200))
        .body("answers.motivation", is("أودّ أن أدرس ترميم المخطوطات"));
  }

  @Test
  void aSaveNeedsTheVersionThatWasReadAndIsToldTheCurrentOne() {
    var person = somebody();
    var draft = draft(person, call(1));
    save(person, draft, "\"v0\"", "{\"email\": \"a@example.org\"}").then().statusCode(200);
    save(person, draft, "\"v0\"", "{\"email\": \"b@example.org\"}")
        .then()
        .statusCode(412)
        .body("code", is("VERSION_MISMATCH"))
        .header("ETag", is("\"v1\""));
    member(person)
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch("/v1/applications/%s/answers".formatted(draft))
        .then()
        .statusCode(428);
    member(person)
        .header("If-Match", "*")
        .body("{}")
        .patch("/v1/applications/%s/answers".formatted(draft))
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "{\"motivation\": 1e400}",
        "{\"motivation\": 1e2000000000}",
        "{\"motivation\": \"\\u0000\"}",
        "{\"\\u0000\": 1}",
        "{\"motivation\": \"\\ud800\"}"
      })
  void aPatchThatIsNoneIsRefused(String patch) {
    var person = somebody();
    var draft = draft(person, call(1));
    int status = save(person, draft, "*", patch).statusCode();
    assertThat(status).isIn(400, 422);
    member(person).get("/v1/applications/" + draft).then().header("ETag", is("\"v0\""));
  }

  @Test
  void hugeAndDeepAnswersAreRefused() {
    var person = somebody();
    var draft = draft(person, call(1));
    var long1 = "{\"motivation\": \"" + "x".repeat(200_000) + "\"}";
    save(person, draft, "*", long1).then().statusCode(200);
    save(person, draft, "*", long1.replace("motivation", "email"))
        .then()
        .statusCode(422)
        .body("code", is("ANSWERS_TOO_LARGE"));
    save(person, draft, "*", "{\"x\": \"" + "x".repeat(1_100_000) + "\"}").then().statusCode(413);
    save(person, draft, "*", "{\"x\": " + "[".repeat(40) + "]".repeat(40) + "}")
        .then()
        .statusCode(422);
    save(person, draft, "*", "{\"x\": " + "[".repeat(1100) + "]".repeat(1100) + "}")
        .then()
        .statusCode(422);
    save(person, draft, "*", "{\"x\": " + "9".repeat(100_000) + "}")
        .then()
        .statusCode(lessThan(500));
  }

  @Test
  void aPersonHasOneApplicationToACallAndMayBeginAgainAfterAWithdrawal() {
    var person = somebody();
    var call = call(1);
    var first = draft(person, call);
    apply(person, call).then().statusCode(409).body("code", is("APPLICATION_EXISTS"));
    draft(person, call(1));
    step(member(person), first, "withdrawals").then().statusCode(200);
    var second = draft(person, call);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void nobodyAppliesToWhatIsNotOpen() {
    var closing = call(in(Duration.ofHours(1)), 1);
    apply(somebody(), draftCall(in(Duration.ofDays(1)), 1))
        .then()
        .statusCode(404)
        .body("code", is("CALL_NOT_FOUND"));
    apply(somebody(), UUID.randomUUID()).then().statusCode(404);
    TestClock.after(
        Duration.ofHours(2),
        () -> apply(somebody(), closing).then().statusCode(409).body("code", is("CALL_CLOSED")));
  }

  @Test
  void aDraftIsSeenByItsAuthorAlone() {
    var person = somebody();
    var call = call(1);
    var draft = draft(person, call);
    var path = "/v1/applications/" + draft;
    member(person).get(path).then().statusCode(200);
    for (var other : List.of(officer(), member(somebody()))) {
      other.get(path).then().statusCode(404).body("code", is("APPLICATION_NOT_FOUND"));
    }
    save(somebody(), draft, "*", "{}").then().statusCode(404);
    officer().get("/v1/applications?callId=" + call).then().body("items", empty());
    member(person).get("/v1/applications").then().body("items.id", hasItem(draft.toString()));
    step(member(person), draft, "withdrawals").then().statusCode(200);
    officer().get(path).then().statusCode(404);
  }

  @Test
  void reviewersAndStrangersAreRefused() {
    var application = submitted(somebody(), call(1));
    given()
        .auth()
        .oauth2(Tokens.role("reviewer"))
        .get("/v1/applications/" + application)
        .then()
        .statusCode(403);
    given().get("/v1/applications/" + application).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.partner("partner", "applications:read"))
        .get("/v1/applications")
        .then()
        .statusCode(403);
    officer()
        .body("{\"callId\": \"%s\"}".formatted(unique()))
        .post("/v1/applications")
        .then()
        .statusCode(403);
  }

  @Test
  void anApplicationIsBegunOnceHoweverOftenItIsSent() {
    var person = somebody();
    var body = "{\"callId\": \"%s\"}".formatted(call(1));
    var key = unique();
    String first =
        member(person)
            .header("Idempotency-Key", key)
            .body(body)
            .post("/v1/applications")
            .path("id");
    member(person)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/applications")
        .then()
        .statusCode(201)
        .body("id", is(first));
    member(person).body("{}").post("/v1/applications").then().statusCode(422);
    member(person).body("{\"callId\": \"me\"}").post("/v1/applications").then().statusCode(422);
  }
}
