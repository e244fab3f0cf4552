package org.basra.exchange.applications.offers;

import static org.basra.exchange.applications.ApplicationsProblem.NO_PLACE_LEFT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.applications.applications.Application;
import org.basra.exchange.applications.applications.ApplicationRepository;
import org.basra.exchange.applications.applications.Steps;
import org.basra.exchange.applications.awards.AwardService;
import org.basra.exchange.applications.calls.CallRepository;
import org.basra.exchange.applications.schemas.Fault;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.applications.transitions.Transitions;
import org.basra.exchange.platform.http.ProblemResponses;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.problem.CommonProblem;

/**
 * Offers and their answers. Everybody locks applications first, expired ones in the order of their
 * ids, and the call last, so that nobody waits in a circle.
 */
@ApplicationScoped
class OfferService {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final Steps steps;
  private final ApplicationRepository applications;
  private final CallRepository calls;
  private final AwardService awards;
  private final Outbox outbox;
  private final ProblemResponses problems;
  private final Clock clock;

  OfferService(
      Steps steps,
      ApplicationRepository applications,
      CallRepository calls,
      AwardService awards,
      Outbox outbox,
      ProblemResponses problems,
      Clock clock) {
    this.steps = steps;
    this.applications = applications;
    this.calls = calls;
    this.awards = awards;
    this.outbox = outbox;
    this.problems = problems;
    this.clock = clock;
  }

  @Transactional
  Application offer(UUID id, Instant respondBy) {
    var now = clock.instant();
    check(respondBy, now);
    var application = steps.lock(id, Command.OFFER);
    var step = steps.begin(application, Command.OFFER, now);
    application.offer(step.transition(), respondBy.truncatedTo(ChronoUnit.MILLIS), now);
    outbox.append(
        application,
        new OfferEvent.Offered(id, application.callId(), now, application.respondBy()));
    lapseExpired(application.callId(), now);
    applications.flush();
    if (!calls.takePlace(application.callId())) {
      throw NO_PLACE_LEFT.problem();
    }
    return application;
  }

  @Transactional
  Application accept(UUID id) {
    var now = clock.instant();
    var application = steps.lock(id, Command.ACCEPT);
    var step = steps.begin(application, Command.ACCEPT, now);
    application.move(step.transition());
    awards.grant(id, step.call(), application.applicant(), now);
    applications.flush();
    return application;
  }

  @Transactional
  Application refuse(UUID id) {
    var now = clock.instant();
    var application = steps.lock(id, Command.REFUSE);
    var step = steps.begin(application, Command.REFUSE, now);
    application.move(step.transition());
    outbox.append(application, new OfferEvent.Refused(id, application.callId(), now));
    applications.flush();
    calls.freePlaces(application.callId(), 1);
    return application;
  }

  /** Offers that ended by themselves hold their places until somebody needs one. */
  private void lapseExpired(UUID callId, Instant now) {
    var row = Transitions.row(Command.LAPSE, ApplicationStatus.OFFERED).orElseThrow();
    var expired = applications.lockExpiredOffers(callId, now);
    for (var application : expired) {
      application.move(row);
      outbox.append(
          application, new OfferEvent.Lapsed(application.id(), callId, application.respondBy()));
    }
    if (!expired.isEmpty()) {
      applications.flush();
      calls.freePlaces(callId, expired.size());
    }
  }

  private void check(Instant respondBy, Instant now) {
    if (!respondBy.isAfter(now) || respondBy.isAfter(now.plus(LONGEST))) {
      var fault =
          Fault.at(
              "/respondBy",
              "يجب أن تنتهي المهلة خلال سنة من الآن",
              "The time to answer ends after now and within a year");
      throw Fault.in(
          CommonProblem.VALIDATION_FAILED.problem(), List.of(fault), problems.language());
    }
  }
}
