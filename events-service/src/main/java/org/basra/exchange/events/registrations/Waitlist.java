package org.basra.exchange.events.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.basra.exchange.events.occurrences.Occurrence;
import org.basra.exchange.platform.outbox.Outbox;

/** Moves the queue of an occurrence that the caller has locked, in the caller's transaction. */
@ApplicationScoped
public class Waitlist {

  private final RegistrationRepository registrations;
  private final Outbox outbox;

  Waitlist(RegistrationRepository registrations, Outbox outbox) {
    this.registrations = registrations;
    this.outbox = outbox;
  }

  /**
   * Gives seats to the first in the queue.
   *
   * @param freed how many seats are about to become free, beside those that are free already
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void promote(Occurrence occurrence, int freed, Instant now) {
    var next = registrations.firstInQueue(occurrence.id(), occurrence.promotable(freed));
    for (var registration : next) {
      registration.confirm(now);
      outbox.append(
          registration,
          new RegistrationEvent.Promoted(
              registration.id, occurrence.id(), occurrence.seriesId(), now));
    }
    occurrence.promote(next.size());
  }

  /** Ends every registration, because the occurrence does not take place. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void dismiss(Occurrence occurrence, Instant now) {
    for (var registration : registrations.live(occurrence.id())) {
      registration.cancel(now, occurrence.startsAt());
      tell(occurrence, registration, CancellationReason.OCCURRENCE_CANCELLED, now);
    }
  }

  /** Says that a registration has ended. */
  void tell(
      Occurrence occurrence, Registration registration, CancellationReason reason, Instant now) {
    outbox.append(
        registration,
        new RegistrationEvent.Cancelled(
            registration.id, occurrence.id(), occurrence.seriesId(), reason, now));
  }
}
