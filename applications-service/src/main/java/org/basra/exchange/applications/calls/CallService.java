package org.basra.exchange.applications.calls;

import static org.basra.exchange.applications.ApplicationsProblem.CALL_CLOSED;
import static org.basra.exchange.applications.ApplicationsProblem.CALL_PUBLISHED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.basra.exchange.applications.forms.FormRepository;
import org.basra.exchange.applications.forms.FormService;
import org.basra.exchange.applications.schemas.Fault;
import org.basra.exchange.platform.http.ProblemResponses;
import org.basra.exchange.platform.problem.CommonProblem;

/** Writing and publishing of calls. */
@ApplicationScoped
class CallService {

  private final CallRepository calls;
  private final FormService form;
  private final FormRepository forms;
  private final ProblemResponses problems;
  private final Clock clock;

  CallService(
      CallRepository calls,
      FormService form,
      FormRepository forms,
      ProblemResponses problems,
      Clock clock) {
    this.calls = calls;
    this.form = form;
    this.forms = forms;
    this.problems = problems;
    this.clock = clock;
  }

  @Transactional
  Call create(CallRequest request) {
    check(request);
    var call = new Call(clock.instant());
    call.write(request, form.first(call.id, request.form()));
    calls.persist(call);
    return call;
  }

  /** Changes a draft; {@code isCurrent} refuses when the caller has read another version. */
  @Transactional
  Call change(UUID id, CallRequest request, Consumer<Call> isCurrent) {
    var call = calls.lock(id);
    isCurrent.accept(call);
    if (call.publishedAt != null) {
      throw CALL_PUBLISHED.problem();
    }
    check(request);
    call.write(request, form.next(id, forms.pinned(call.formId), request.form()));
    calls.flush();
    return call;
  }

  @Transactional
  Call publish(UUID id) {
    var call = calls.lock(id);
    return switch (call.publish(clock.instant())) {
      case PUBLISHED -> {
        calls.flush();
        yield call;
      }
      case ALREADY_PUBLISHED -> throw CALL_PUBLISHED.problem();
      case DEADLINE_PASSED -> throw CALL_CLOSED.problem();
    };
  }

  private void check(CallRequest request) {
    var faults = CallRules.check(request);
    if (!faults.isEmpty()) {
      throw Fault.in(CommonProblem.VALIDATION_FAILED.problem(), faults, problems.language());
    }
  }
}
