package org.basra.exchange.applications.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.answers.AnswerService;
import org.basra.exchange.applications.applications.Application;
import org.basra.exchange.applications.applications.ApplicationRepository;
import org.basra.exchange.applications.applications.Steps;
import org.basra.exchange.applications.calls.CallRepository;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.platform.outbox.Outbox;

/** Submission and withdrawal; each is one transaction with its event. */
@ApplicationScoped
class SubmissionService {

  private final Steps steps;
  private final ApplicationRepository applications;
  private final CallRepository calls;
  private final AnswerService answers;
  private final Outbox outbox;
  private final Clock clock;

  SubmissionService(
      Steps steps,
      ApplicationRepository applications,
      CallRepository calls,
      AnswerService answers,
      Outbox outbox,
      Clock clock) {
    this.steps = steps;
    this.applications = applications;
    this.calls = calls;
    this.answers = answers;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The deadline is judged by when the request was received, not by when its turn came. */
  @Transactional
  Application submit(UUID id, Instant received) {
    var application = steps.lock(id, Command.SUBMIT);
    var step = steps.begin(application, Command.SUBMIT, received);
    var receipt = answers.receipt(id, application.callId(), application.formId());
    application.submit(step.transition(), receipt, received);
    outbox.append(
        application,
        new SubmissionEvent.Submitted(id, application.callId(), step.call().programme(), received));
    applications.flush();
    return application;
  }

  /** Erases the answers, and frees the place that was on offer. */
  @Transactional
  Application withdraw(UUID id) {
    var now = clock.instant();
    var application = steps.lock(id, Command.WITHDRAW);
    var step = steps.begin(application, Command.WITHDRAW, now);
    application.move(step.transition());
    answers.erase(id);
    if (application.isSubmitted()) {
      outbox.append(application, new SubmissionEvent.Withdrawn(id, application.callId(), now));
    }
    applications.flush();
    if (step.transition().from() == ApplicationStatus.OFFERED) {
      calls.freePlaces(application.callId(), 1);
    }
    return application;
  }
}
