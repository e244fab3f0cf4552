package org.basra.exchange.applications.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionTest {

  private static ValidatableResponse actions(RequestSpecification who, UUID application) {
    return who.get("/v1/applications/%s/actions".formatted(application)).then();
  }

  private static String reason(String command) {
    return "items.find { it.command == '%s' }.reason.code".formatted(command);
  }

  @Test
  void anAuthorMaySaveSubmitAndWithdrawADraft() {
    var person = somebody();
    var draft = draft(person, call(in(Duration.ofHours(1)), 1));
    actions(member(person), draft)
        .statusCode(200)
        .body("items.findAll { it.allowed }.command", contains("SAVE", "SUBMIT", "WITHDRAW"))
        .body(reason("ACCEPT"), is("STEP_NOT_POSSIBLE"));
    actions(officer(), draft).statusCode(404);
    TestClock.after(
        Duration.ofHours(2),
        () ->
            actions(member(person).header("Accept-Language", "en"), draft)
                .body(reason("SUBMIT"), is("CALL_CLOSED"))
                .body(
                    "items.find { it.command == 'SUBMIT' }.reason.title",
                    is("The deadline of the call has passed")));
  }

  @Test
  void aSealedDecisionDoesNotShowInWhatTheApplicantMayDo() {
    var call = call(1);
    var one = somebody();
    var other = somebody();
    var before = actions(member(one), submitted(one, call)).extract().asString();
    var after = actions(member(other), decided(other, call, "AWARD")).extract().asString();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void anOfficerSeesWhatIsPossibleAndWhyNotTheRest() {
    var call = call(1);
    actions(officer(), submitted(somebody(), call))
        .body("items.command", contains("DECIDE", "RELEASE", "OFFER"))
        .body("items.findAll { it.allowed }.command", contains("DECIDE"));
    actions(officer(), decided(somebody(), call, "AWARD"))
        .body("items.findAll { it.allowed }.command", contains("DECIDE", "OFFER"))
        .body(reason("RELEASE"), is("AWARD_NEEDS_OFFER"));
    actions(officer(), decided(somebody(), call, "DECLINE"))
        .body(reason("OFFER"), is("OUTCOME_NOT_OFFERABLE"))
        .body("items.findAll { it.allowed }.command", contains("DECIDE", "RELEASE"));
    offered(somebody(), call);
    var waiting = decided(somebody(), call, "RESERVE");
    actions(officer(), waiting).body(reason("OFFER"), is("NO_PLACE_LEFT"));
    TestClock.after(
        Duration.ofDays(11),
        () ->
            actions(officer(), waiting)
                .body("items.find { it.command == 'OFFER' }.allowed", is(true)));
  }

  @Test
  void anOfferIsAnsweredWhileItStands() {
    var person = somebody();
    var application = offered(person, call(1));
    actions(member(person), application)
        .body("items.findAll { it.allowed }.command", contains("WITHDRAW", "ACCEPT", "REFUSE"));
    TestClock.after(
        Duration.ofDays(11),
        () ->
            actions(member(person), application)
                .body(reason("ACCEPT"), is("OFFER_EXPIRED"))
                .body("items.findAll { it.allowed }.size()", is(0)));
    actions(member(somebody()), application).statusCode(404);
  }
}
