package org.basra.exchange.applications.actions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.release;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.applications.transitions.Actor;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.applications.transitions.Transitions;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries, over HTTP, everything that the table does not allow. */
@QuarkusTest
class IllegalStepsTest {

  private static final List<String> ROLES =
      List.of("member", "programme-officer", "reviewer", "librarian", "auditor");

  /** Who tries, with what is expected of them. */
  private record Attempt(String who, String role, Command command, int status) {}

  @ParameterizedTest
  @EnumSource(ApplicationStatus.class)
  void whatHasNoRowIsRefusedToEverybodyAndChangesNothing(ApplicationStatus status) {
    var person = somebody();
    var call = call(in(Duration.ofDays(60)), 5);
    var application = inState(status, person, call);
    Runnable tries =
        () -> {
          var path = "/v1/applications/" + application;
          var before = member(person).get(path).asString();
          for (var attempt : attempts(status, person)) {
            var answer = give(attempt, call, application);
            if (attempt.command == Command.RELEASE && attempt.status == 409) {
              assertThat(answer.<Integer>path("released")).as("%s %s", status, attempt).isZero();
            } else {
              assertThat(answer.statusCode())
                  .as("%s %s %s", status, attempt, answer.asString())
                  .isEqualTo(attempt.status);
            }
          }
          assertThat(member(person).get(path).asString()).isEqualTo(before);
        };
    if (status == ApplicationStatus.LAPSED) {
      TestClock.after(Duration.ofDays(11), tries);
    } else {
      tries.run();
    }
  }

  /** All of them except what the table allows. */
  private static List<Attempt> attempts(ApplicationStatus status, String person) {
    var attempts = new ArrayList<Attempt>();
    for (var command : Command.values()) {
      if (command.actor() == Actor.CLOCK) {
        continue;
      }
      var right = command.actor() == Actor.OFFICER ? "programme-officer" : "member";
      var whose = command.actor() == Actor.OFFICER ? "some officer" : person;
      for (var role : ROLES) {
        if (!role.equals(right)) {
          attempts.add(new Attempt(whose, role, command, 403));
        }
      }
      if (right.equals("member")) {
        attempts.add(new Attempt(somebody(), right, command, 404));
      }
      if (Transitions.row(command, status).isEmpty()) {
        boolean unseen = status == ApplicationStatus.DRAFT && command.actor() == Actor.OFFICER;
        boolean single = command != Command.RELEASE;
        attempts.add(new Attempt(whose, right, command, unseen && single ? 404 : 409));
      }
    }
    return attempts;
  }

  private static Response give(Attempt attempt, UUID call, UUID application) {
    var request =
        given().auth().oauth2(Tokens.of(attempt.who, attempt.role)).contentType("application/json");
    return switch (attempt.command) {
      case SAVE ->
          request
              .contentType("application/merge-patch+json")
              .header("If-Match", "*")
              .body("{\"email\": \"a@example.org\"}")
              .patch("/v1/applications/%s/answers".formatted(application));
      case SUBMIT -> step(request, application, "submissions");
      case WITHDRAW -> step(request, application, "withdrawals");
      case DECIDE -> step(request.body("{\"outcome\": \"AWARD\"}"), application, "decisions");
      case RELEASE -> request.post("/v1/calls/%s/releases".formatted(call));
      case OFFER ->
          step(
              request.body("{\"respondBy\": \"%s\"}".formatted(in(Duration.ofDays(20)))),
              application,
              "offers");
      case ACCEPT -> step(request, application, "acceptances");
      case REFUSE -> step(request, application, "refusals");
      case LAPSE -> throw new AssertionError("Nobody gives it");
    };
  }

  private static UUID inState(ApplicationStatus status, String person, UUID call) {
    return switch (status) {
      case DRAFT -> draft(person, call);
      case SUBMITTED -> submitted(person, call);
      case DECIDED -> decided(person, call, "AWARD");
      case RELEASED -> {
        var application = decided(person, call, "RESERVE");
        release(call).then().statusCode(200);
        yield application;
      }
      case OFFERED, LAPSED -> offered(person, call);
      case ACCEPTED -> after("acceptances", person, offered(person, call));
      case REFUSED -> after("refusals", person, offered(person, call));
      case WITHDRAWN -> after("withdrawals", person, submitted(person, call));
    };
  }

  private static UUID after(String step, String person, UUID application) {
    step(member(person), application, step).then().statusCode(200);
    return application;
  }
}
