package org.basra.exchange.applications.applications;

import static org.basra.exchange.applications.ApplicationsProblem.CALL_CLOSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.basra.exchange.applications.answers.AnswerService;
import org.basra.exchange.applications.calls.CallRepository;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.platform.security.Caller;

/** Drafts: to begin one, and to write in it. */
@ApplicationScoped
class ApplicationService {

  private final ApplicationRepository applications;
  private final CallRepository calls;
  private final AnswerService answers;
  private final Steps steps;
  private final Caller caller;
  private final Clock clock;

  ApplicationService(
      ApplicationRepository applications,
      CallRepository calls,
      AnswerService answers,
      Steps steps,
      Caller caller,
      Clock clock) {
    this.applications = applications;
    this.calls = calls;
    this.answers = answers;
    this.steps = steps;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Application begin(UUID callId) {
    var now = clock.instant();
    var call = calls.published(callId);
    if (!call.isOpen(now)) {
      throw CALL_CLOSED.problem();
    }
    var application = new Application(call, caller.subject(), now);
    applications.persistAndFlush(application);
    answers.open(application.id);
    return application;
  }

  /** Merges a patch; {@code isCurrent} refuses when the caller has read another version. */
  @Transactional
  Application save(UUID id, JsonDocument patch, Consumer<Application> isCurrent) {
    var application = steps.lock(id, Command.SAVE);
    isCurrent.accept(application);
    steps.begin(application, Command.SAVE, clock.instant());
    answers.merge(id, patch);
    application.saved();
    applications.flush();
    return application;
  }
}
