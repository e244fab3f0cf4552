package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;
import org.basra.exchange.local.story.Answer;
import org.basra.exchange.local.story.Api;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.Story;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A scholarship from the call to the accepted award, which makes its holder a member of the library
 * and gives an organiser a draft lecture.
 */
public final class ScholarshipStory implements Story {

  private static final String APPLICATIONS = "/api/applications/v1";
  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");
  private static final String AWARD_ACCEPTED = "applications.award.accepted.v1";

  private final Stage stage;
  private final FilledForm form;
  private final AwardEffects effects;
  private final Api officer;

  /** {@code inputs}: a real form, if there is one. */
  public ScholarshipStory(Stage stage, Inputs inputs) {
    this.stage = stage;
    this.form = inputs.forms().map(RealForm::in).orElseGet(FilledForm::ofDemo);
    this.effects = new AwardEffects(stage);
    this.officer = stage.as("programme-officer");
  }

  @Override
  public String name() {
    return "scholarship";
  }

  @Override
  public String about() {
    return "A scholarship from the draft to the accepted award, and what follows from it";
  }

  @Override
  public void tell() {
    var call = publishCall("SCHOLARSHIP");
    var application = submit("member", call);
    offer(application);
    var award = accept("member", application);
    effects.show(award, "SCHOLAR", "LECTURE");
    showTwiceIsOnce(award);
  }

  /** A call for a programme, published; the answer is its id. */
  public String publishCall(String programme) {
    stage.chapter("A programme officer publishes a call with " + form.origin());
    var call =
        officer
            .post(APPLICATIONS + "/calls", call(programme).toString(), "/id", "/status")
            .expect(201)
            .id();
    officer
        .step(APPLICATIONS + "/calls/" + call + "/publications", "/status")
        .expect(200)
        .with("/status", "PUBLISHED");
    stage
        .asAnybody()
        .get(APPLICATIONS + "/calls/" + call, "/deadline", "/open", "/secondsLeft")
        .expect(200)
        .with("/open", "true");
    return call;
  }

  private JsonNode call(String programme) {
    LocalDate start = stage.today(BASRA).plusMonths(6);
    var call = FilledForm.JSON.createObjectNode();
    call.putObject("title")
        .put("ar", "منحة دراسية: دعوة " + start.getYear())
        .put("en", "Scholarship: call of " + start.getYear());
    call.put("programme", programme);
    call.putObject("deadline")
        .put("at", stage.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS).toString())
        .put("zone", BASRA.getId());
    call.put("places", 1);
    call.put("startsOn", start.toString());
    call.put("endsOn", start.plusYears(1).toString());
    call.set("form", form.form());
    return call;
  }

  /** A demo user applies, makes mistakes, mends them and submits; the answer is the id. */
  public String submit(String user, String call) {
    var applicant = stage.as(user);
    stage.chapter("An applicant writes a draft, in a hurry: " + user);
    var draft =
        applicant
            .post(APPLICATIONS + "/applications", "{\"callId\": \"%s\"}".formatted(call), "/status")
            .expect(201)
            .with("/status", "DRAFT");
    var saved = answer(applicant, draft, form.hasty());
    stage.chapter("Submitting is refused, field by field, in the applicant's language");
    refused(applicant.inArabic().step(application(draft.id()) + "/submissions"));
    stage.chapter("The mistakes are mended and the application is submitted");
    answer(applicant, saved, form.careful());
    applicant
        .step(application(draft.id()) + "/submissions", "/status")
        .expect(200)
        .with("/status", "SUBMITTED");
    return draft.id();
  }

  private static Answer answer(Api applicant, Answer read, JsonNode answers) {
    return applicant
        .patch(application(read.id()) + "/answers", read.version(), answers.toString(), "/warnings")
        .expect(200);
  }

  private static void refused(Answer refusal) {
    refusal.expect(422);
    for (var error : refusal.list("/errors")) {
      if (!error.path("pointer").asText().startsWith("/answers")
          || !isArabic(error.path("detail").asText())) {
        throw new StoryFailure("Not a place in the answers, or not in Arabic: " + error);
      }
    }
  }

  private static boolean isArabic(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  /** The officer decides for the applicant and offers the place. */
  public void offer(String application) {
    stage.chapter("The officer sees what may be done, decides and offers the place");
    var actions = officer.get(application(application) + "/actions").expect(200);
    StreamSupport.stream(actions.json().required("items").spliterator(), false)
        .map(action -> action.path("command").asText() + ": " + action.path("allowed"))
        .forEach(stage::note);
    officer
        .post(application(application) + "/decisions", "{\"outcome\": \"AWARD\"}", "/status")
        .expect(200);
    officer
        .post(
            application(application) + "/offers",
            "{\"respondBy\": \"%s\"}"
                .formatted(stage.now().plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.SECONDS)),
            "/status")
        .expect(200)
        .with("/status", "OFFERED");
  }

  /** The applicant accepts; the answer is the award as it is told to the other services. */
  public AwardEffects.Award accept(String user, String application) {
    stage.chapter("The applicant accepts");
    stage
        .as(user)
        .step(application(application) + "/acceptances", "/status")
        .expect(200)
        .with("/status", "ACCEPTED");
    stage.chapter("The award is on the topic applications.awards");
    var event =
        stage
            .events(
                "applications.awards",
                1,
                told -> told.type().equals(AWARD_ACCEPTED) && told.body().contains(application))
            .getFirst();
    stage.note(event.body());
    return AwardEffects.Award.in(event);
  }

  private void showTwiceIsOnce(AwardEffects.Award award) {
    stage.chapter("The broker delivers the same event once more: nothing happens a second time");
    stage.deliverAgain(award.event());
    stage.awaitReaders("applications.awards");
    effects.showOnce(award);
  }

  private static String application(String id) {
    return APPLICATIONS + "/applications/" + id;
  }
}
