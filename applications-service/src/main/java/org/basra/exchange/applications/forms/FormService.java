package org.basra.exchange.applications.forms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.applications.ApplicationsConfig;
import org.basra.exchange.applications.ApplicationsProblem;
import org.basra.exchange.applications.schemas.Fault;
import org.basra.exchange.applications.schemas.SchemaLint;
import org.basra.exchange.platform.http.ProblemResponses;

/** Writes versions of forms, after looking closely at them. */
@ApplicationScoped
public class FormService {

  private final FormRepository forms;
  private final ProblemResponses problems;
  private final Clock clock;
  private final SchemaLint lint;

  FormService(
      FormRepository forms, ProblemResponses problems, Clock clock, ApplicationsConfig config) {
    this.forms = forms;
    this.problems = problems;
    this.clock = clock;
    this.lint = new SchemaLint(config.forms().maxBytes());
  }

  /**
   * The first version of a call's form.
   *
   * @throws org.basra.exchange.platform.problem.Problem 422 with every place that is wrong
   */
  public Form first(UUID callId, FormRequest request) {
    return write(callId, 1, request);
  }

  /** The version after {@code current}, or {@code current} itself where nothing differs. */
  public Form next(UUID callId, Form current, FormRequest request) {
    return current.asks(request) ? current : write(callId, current.number + 1, request);
  }

  private Form write(UUID callId, int number, FormRequest request) {
    List<Fault> faults = lint.check(request.schema(), request.texts());
    if (!faults.isEmpty()) {
      throw Fault.in(ApplicationsProblem.FORM_NOT_VALID.problem(), faults, problems.language());
    }
    var form = new Form(callId, number, request, clock.instant());
    forms.persist(form);
    return form;
  }
}
