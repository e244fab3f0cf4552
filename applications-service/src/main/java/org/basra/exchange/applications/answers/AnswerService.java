package org.basra.exchange.applications.answers;

import static org.basra.exchange.applications.ApplicationsProblem.ANSWERS_NOT_VALID;
import static org.basra.exchange.applications.ApplicationsProblem.ANSWERS_TOO_LARGE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.applications.ApplicationsConfig;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.forms.Form;
import org.basra.exchange.applications.forms.FormRepository;
import org.basra.exchange.applications.schemas.AnswerCheck;
import org.basra.exchange.applications.schemas.Fault;
import org.basra.exchange.platform.http.ProblemResponses;

/**
 * Answers from the first word to the receipt. Knows nothing of who may do what and when: callers
 * hold the application's lock and have asked the table of transitions.
 */
@ApplicationScoped
public class AnswerService {

  private final AnswerSheetRepository sheets;
  private final FormRepository forms;
  private final ProblemResponses problems;
  private final AnswerCheck check;
  private final int maxBytes;

  AnswerService(
      AnswerSheetRepository sheets,
      FormRepository forms,
      ProblemResponses problems,
      ApplicationsConfig config) {
    this.sheets = sheets;
    this.forms = forms;
    this.problems = problems;
    this.check = new AnswerCheck(config.answers().checking());
    this.maxBytes = config.answers().maxBytes();
  }

  /** Begins with nothing answered. */
  public void open(UUID application) {
    sheets.persist(new AnswerSheet(application));
  }

  /** What has been answered; empty also after a withdrawal. */
  public JsonDocument read(UUID application) {
    return sheets.answersTo(application);
  }

  /**
   * Changes answers by a merge patch.
   *
   * @throws org.basra.exchange.platform.problem.Problem 422 when they become too large
   */
  public void merge(UUID application, JsonDocument patch) {
    var sheet = sheets.findById(application);
    var merged = sheet.answers.merge(patch);
    if (merged.size() > maxBytes) {
      throw ANSWERS_TOO_LARGE.because(
          "%d bytes; the limit is %d".formatted(merged.size(), maxBytes));
    }
    sheet.answers = merged;
  }

  /** What would keep the answers from being submitted, for a draft's author. */
  public List<Warning> warnings(UUID formId, JsonDocument answers) {
    return faults(forms.pinned(formId), answers).stream().map(Warning::of).toList();
  }

  /**
   * The receipt for answers that satisfy their form.
   *
   * @throws org.basra.exchange.platform.problem.Problem 422 with every place that does not
   */
  public String receipt(UUID application, UUID callId, UUID formId) {
    var form = forms.pinned(formId);
    var answers = read(application);
    var faults = faults(form, answers);
    if (!faults.isEmpty()) {
      throw Fault.in(ANSWERS_NOT_VALID.problem(), faults, problems.language());
    }
    return Receipt.of(answers, callId, form);
  }

  /** Deletes the answers: nobody needs those of an application that was taken back. */
  public void erase(UUID application) {
    sheets.deleteById(application);
  }

  private List<Fault> faults(Form form, JsonDocument answers) {
    return check.check(form.schema(), form.labels(), answers);
  }
}
