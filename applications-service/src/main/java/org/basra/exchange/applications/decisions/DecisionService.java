package org.basra.exchange.applications.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.applications.Application;
import org.basra.exchange.applications.applications.ApplicationRepository;
import org.basra.exchange.applications.applications.Steps;
import org.basra.exchange.applications.calls.CallRepository;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.applications.transitions.Outcome;
import org.basra.exchange.applications.transitions.Transitions;
import org.basra.exchange.platform.outbox.Outbox;

/** Recording and releasing of outcomes. */
@ApplicationScoped
class DecisionService {

  private final Steps steps;
  private final ApplicationRepository applications;
  private final CallRepository calls;
  private final Outbox outbox;
  private final Clock clock;

  DecisionService(
      Steps steps,
      ApplicationRepository applications,
      CallRepository calls,
      Outbox outbox,
      Clock clock) {
    this.steps = steps;
    this.applications = applications;
    this.calls = calls;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Application decide(UUID id, Outcome outcome) {
    var application = steps.lock(id, Command.DECIDE);
    var step = steps.begin(application, Command.DECIDE, clock.instant());
    application.decide(step.transition(), outcome);
    applications.flush();
    return application;
  }

  /** All at once: nobody learns of it earlier than others, and nothing of an award. */
  @Transactional
  int release(UUID callId) {
    calls.any(callId);
    var now = clock.instant();
    var sealed = applications.lockSealed(callId);
    sealed.forEach(application -> release(application, now));
    return sealed.size();
  }

  private void release(Application application, Instant now) {
    var row = Transitions.row(Command.RELEASE, ApplicationStatus.DECIDED).orElseThrow();
    application.release(row, now);
    outbox.append(
        application,
        new DecisionEvent.Released(
            application.id(), application.callId(), application.outcome(), now));
  }
}
