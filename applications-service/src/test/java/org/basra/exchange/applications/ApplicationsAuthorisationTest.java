package org.basra.exchange.applications;

import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.draftCall;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class ApplicationsAuthorisationTest extends AuthorisationMatrix {

  ApplicationsAuthorisationTest() {
    super("applications");
  }

  @Override
  protected List<OperationCase> cases() {
    return List.of(
        calls("listCalls"),
        calls("getCall"),
        applications("listApplications"),
        applications("getApplication"),
        applications("listActions"),
        applications("saveAnswers"),
        applications("submitApplication"),
        applications("withdrawApplication"),
        applications("acceptOffer"),
        applications("refuseOffer"),
        operation("listAwards")
            .own(ApplicationsAuthorisationTest::awardOf)
            .foreign(() -> awardOf(somebody())),
        operation("getAward")
            .own(ApplicationsAuthorisationTest::awardOf)
            .foreign(() -> awardOf(somebody())));
  }

  private static OperationCase calls(String id) {
    return operation(id)
        .object("draft", () -> draftCall(in(Duration.ofDays(30)), 1))
        .object("published", () -> call(1));
  }

  private static OperationCase applications(String id) {
    return operation(id)
        .own("own", person -> submitted(person, call(1)))
        .own("own draft", person -> draft(person, call(1)))
        .object("foreign", () -> submitted(somebody(), call(1)))
        .object("foreign draft", () -> draft(somebody(), call(1)));
  }

  private static UUID awardOf(String person) {
    step(member(person), offered(person, call(1)), "acceptances").then().statusCode(200);
    return UUID.fromString(member(person).get("/v1/awards").path("items[0].id"));
  }
}
