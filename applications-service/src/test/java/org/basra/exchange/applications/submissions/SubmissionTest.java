package org.basra.exchange.applications.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.basra.exchange.applications.ApplicationsCalls.ANSWERS;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.save;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.applications.ApplicationsCalls;
import org.basra.exchange.applications.ApplicationsClock;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionTest {

  private static final String INCOMPLETE =
      """
      {"motivation": "قصير", "budget": {"amount": 9000}, "languages": [{}], "x": 1}
      """;

  @Inject DataSource database;

  private static ValidatableResponse submit(String person, UUID application) {
    return step(member(person), application, "submissions").then();
  }

  private static UUID complete(String person, UUID call) {
    var application = draft(person, call);
    save(person, application, "*", ANSWERS).then().statusCode(200).body("warnings", empty());
    return application;
  }

  @Test
  void aCompleteApplicationIsSubmittedAndFrozen() {
    var person = somebody();
    var application = complete(person, call(1));
    submit(person, application)
        .statusCode(200)
        .body("status", is("SUBMITTED"))
        .body("receipt", matchesPattern("[0-9a-f]{64}"))
        .body("warnings", empty());
    save(person, application, "*", "{\"email\": null}")
        .then()
        .statusCode(409)
        .body("code", is("STEP_NOT_POSSIBLE"));
    submit(person, application).statusCode(409).body("code", is("STEP_NOT_POSSIBLE"));
    officer()
        .get("/v1/applications/" + application)
        .then()
        .statusCode(200)
        .body("answers.budget.amount", is(1200));
  }

  @Test
  void theDatabaseItselfKeepsWhatWasSubmittedAndWhatWasAsked() throws SQLException {
    var application = submitted(somebody(), call(1));
    assertRefused(
        "UPDATE answer_sheet SET answers = '{}' WHERE application_id = ?",
        application,
        "Submitted answers do not change");
    assertRefused(
        "UPDATE form SET labels = '{}' WHERE id = (SELECT form_id FROM application WHERE id = ?)",
        application,
        "A version of a form does not change");
  }

  private void assertRefused(String sql, UUID application, String why) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setObject(1, application);
      assertThat(catchThrowable(update::executeUpdate)).hasMessageContaining(why);
    }
  }

  @Test
  void whatIsMissingIsSaidInTheCallersLanguageWithTheFormsWords() {
    var person = somebody();
    var application = draft(person, call(1));
    save(person, application, "*", INCOMPLETE).then().statusCode(200);
    submit(person, application)
        .statusCode(422)
        .body("code", is("ANSWERS_NOT_VALID"))
        .body("title", is("في الإجابات ما يلزم تصحيحه"))
        .body(
            "errors.pointer",
            contains(
                "/answers/budget/amount",
                "/answers/consent",
                "/answers/languages/0/name",
                "/answers/motivation",
                "/answers/x"))
        .body(
            "errors.detail",
            contains(
                "يجب ألا تزيد قيمة «المبلغ المطلوب» على 5000",
                "«الموافقة» حقل مطلوب",
                "«اسم اللغة» حقل مطلوب",
                "يجب ألا يقل عدد أحرف «دوافع التقديم» عن 10",
                "لا يوجد في الاستمارة حقل بهذا الاسم"));
  }

  @Test
  void whatWasRefusedStaysADraft() {
    var person = somebody();
    var application = draft(person, call(1));
    save(person, application, "*", INCOMPLETE).then().statusCode(200);
    step(member(person).header("Accept-Language", "en"), application, "submissions")
        .then()
        .statusCode(422)
        .body("errors[0].detail", is("“Amount asked for” must be at most 5000"));
    member(person).get("/v1/applications/" + application).then().body("status", is("DRAFT"));
  }

  @Test
  void aMillisecondBeforeTheDeadlineIsInTimeAndOneAfterIsNot() {
    var deadline = in(Duration.ofHours(1));
    var call = call(deadline, 1);
    var early = somebody();
    var late = somebody();
    var inTime = complete(early, call);
    var tooLate = complete(late, call);

    for (long after : new long[] {0, 1}) {
      ApplicationsClock.at(
          deadline.plusMillis(after),
          () -> submit(late, tooLate).statusCode(409).body("code", is("CALL_CLOSED")));
    }
    ApplicationsClock.at(
        deadline.minusMillis(1),
        () -> submit(early, inTime).statusCode(200).body("status", is("SUBMITTED")));
  }

  @Test
  void anApplicationBelongsToItsApplicant() {
    var application = complete(somebody(), call(1));
    submit(somebody(), application).statusCode(404).body("code", is("APPLICATION_NOT_FOUND"));
    step(officer(), application, "submissions").then().statusCode(403);
    step(member(somebody()), application, "withdrawals").then().statusCode(404);
  }

  @Test
  void aReceiptCanBeComputedByWhoeverHasWhatWasSubmitted() throws NoSuchAlgorithmException {
    var person = somebody();
    var call = call(1);
    String receipt = submit(person, complete(person, call)).extract().path("receipt");

    var form = JsonDocument.of(ApplicationsCalls.FORM).root().path("schema").toString();
    var text =
        "{\"answers\":%s,\"callId\":\"%s\",\"form\":{\"schema\":%s,\"version\":1}}"
            .formatted(
                JsonDocument.of(ANSWERS).canonical(), call, JsonDocument.of(form).canonical());
    var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(receipt).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void aWithdrawalErasesTheAnswersAndIsFinal() {
    var person = somebody();
    var application = submitted(person, call(1));
    step(member(person), application, "withdrawals")
        .then()
        .statusCode(200)
        .body("status", is("WITHDRAWN"))
        .body("answers.size()", is(0))
        .body("outcome", nullValue());
    step(member(person), application, "withdrawals").then().statusCode(409);
    submit(person, application).statusCode(409);
    officer().get("/v1/applications/" + application).then().body("answers.size()", is(0));
  }

  @Test
  void ofTenSubmissionsOfOneApplicationOneCounts() {
    var person = somebody();
    var application = complete(person, call(1));
    var answers = Race.of(10, runner -> step(member(person), application, "submissions"));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(9);
  }

  @Test
  void aSubmissionIsAnsweredAgainAsItWasTheFirstTime() {
    var person = somebody();
    var application = complete(person, call(1));
    var key = ApplicationsCalls.unique();
    for (int i = 0; i < 2; i++) {
      step(member(person).header("Idempotency-Key", key), application, "submissions")
          .then()
          .statusCode(200)
          .body("status", is("SUBMITTED"));
    }
  }
}
