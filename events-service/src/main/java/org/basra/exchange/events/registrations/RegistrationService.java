package org.basra.exchange.events.registrations;

import static org.basra.exchange.events.EventsProblem.OCCURRENCE_CANCELLED;
import static org.basra.exchange.events.EventsProblem.OCCURRENCE_STARTED;
import static org.basra.exchange.events.EventsProblem.REGISTRATION_CANCELLED;
import static org.basra.exchange.events.EventsProblem.REGISTRATION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.events.occurrences.OccurrenceRepository;
import org.basra.exchange.events.occurrences.SeatDecision;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.security.Scope;

/**
 * Coming and going; each is one transaction with its events. Everybody takes the row of the
 * occurrence first, so that the queue is as long as it says and nobody waits in a circle.
 */
@ApplicationScoped
class RegistrationService {

  private final RegistrationRepository registrations;
  private final OccurrenceRepository occurrences;
  private final Waitlist waitlist;
  private final Outbox outbox;
  private final Clock clock;

  RegistrationService(
      RegistrationRepository registrations,
      OccurrenceRepository occurrences,
      Waitlist waitlist,
      Outbox outbox,
      Clock clock) {
    this.registrations = registrations;
    this.occurrences = occurrences;
    this.waitlist = waitlist;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Registration register(UUID occurrenceId, UUID person) {
    var now = clock.instant();
    return switch (occurrences.admit(occurrenceId, now)) {
      case SeatDecision.Seat(UUID seriesId) ->
          seated(Registration.confirmed(occurrenceId, person, now), seriesId);
      case SeatDecision.Queue(UUID seriesId, long number, int position) ->
          queued(Registration.waitlisted(occurrenceId, person, number, position, now), seriesId);
      case SeatDecision.Cancelled() -> throw OCCURRENCE_CANCELLED.problem();
      case SeatDecision.Started() -> throw OCCURRENCE_STARTED.problem();
    };
  }

  private Registration seated(Registration registration, UUID seriesId) {
    registrations.persistAndFlush(registration);
    outbox.append(
        registration,
        new RegistrationEvent.Confirmed(
            registration.id, registration.occurrenceId, seriesId, registration.confirmedAt));
    return registration;
  }

  private Registration queued(Registration registration, UUID seriesId) {
    registrations.persistAndFlush(registration);
    outbox.append(
        registration,
        new RegistrationEvent.Waitlisted(
            registration.id,
            registration.occurrenceId,
            seriesId,
            registration.waitlistPosition,
            registration.registeredAt));
    return registration;
  }

  @Transactional
  Registration cancel(UUID id, Scope scope) {
    var registration = registrations.load(id, scope, REGISTRATION_NOT_FOUND);
    var occurrence = occurrences.lock(registration.occurrenceId);
    registrations.readAgain(registration);
    var now = clock.instant();
    switch (registration.cancel(now, occurrence.startsAt())) {
      case CancellationDecision.SeatFreed() -> {
        waitlist.promote(occurrence, 1, now);
        occurrence.giveBack();
      }
      case CancellationDecision.QueueLeft() -> occurrence.leaveQueue();
      case CancellationDecision.AlreadyCancelled() -> throw REGISTRATION_CANCELLED.problem();
      case CancellationDecision.TooLate() -> throw OCCURRENCE_STARTED.problem();
    }
    waitlist.tell(occurrence, registration, CancellationReason.WITHDRAWN, now);
    registrations.flush();
    return registration;
  }
}
