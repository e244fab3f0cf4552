package org.basra.exchange.events.registrations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;
import org.hibernate.annotations.Formula;

/** A person's place at an occurrence: a seat, or a place in the queue for one. */
@Entity
class Registration implements Aggregate {

  /** Room for the position in {@link #shownVersion()}; an occurrence has at most 10,000 seats. */
  private static final long POSITIONS = 1L << 24;

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID occurrenceId;
  UUID person;

  @Enumerated(EnumType.STRING)
  RegistrationStatus status;

  /** Given out under the lock of the occurrence and never again; its order is the queue's. */
  Long queueNumber;

  Instant registeredAt;
  Instant confirmedAt;
  Instant cancelledAt;

  /** How many wait up to and including this one; null for those who do not wait. */
  @Formula(
      "case when status = 'WAITLISTED' then (select count(*) from registration w"
          + " where w.occurrence_id = occurrence_id and w.status = 'WAITLISTED'"
          + " and w.queue_number <= queue_number) end")
  Integer waitlistPosition;

  /** For Hibernate. */
  protected Registration() {}

  private Registration(UUID occurrenceId, UUID person, Instant now) {
    this.occurrenceId = occurrenceId;
    this.person = person;
    this.registeredAt = now;
  }

  static Registration confirmed(UUID occurrenceId, UUID person, Instant now) {
    var registration = new Registration(occurrenceId, person, now);
    registration.confirm(now);
    return registration;
  }

  static Registration waitlisted(
      UUID occurrenceId, UUID person, long queueNumber, int position, Instant now) {
    var registration = new Registration(occurrenceId, person, now);
    registration.status = RegistrationStatus.WAITLISTED;
    registration.queueNumber = queueNumber;
    registration.waitlistPosition = position;
    return registration;
  }

  /** From now on there is a seat. */
  final void confirm(Instant now) {
    status = RegistrationStatus.CONFIRMED;
    confirmedAt = now;
    waitlistPosition = null;
  }

  /** What ending it at {@code now} means, when the occurrence begins at {@code start}. */
  CancellationDecision cancel(Instant now, Instant start) {
    var before = status;
    if (before == RegistrationStatus.CANCELLED) {
      return new CancellationDecision.AlreadyCancelled();
    }
    if (!start.isAfter(now)) {
      return new CancellationDecision.TooLate();
    }
    status = RegistrationStatus.CANCELLED;
    cancelledAt = now;
    waitlistPosition = null;
    return before == RegistrationStatus.CONFIRMED
        ? new CancellationDecision.SeatFreed()
        : new CancellationDecision.QueueLeft();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  /**
   * Version of what the API shows: it changes with the registration and also when somebody ahead
   * leaves the queue, which does not touch the registration itself.
   */
  long shownVersion() {
    return version * POSITIONS + (waitlistPosition == null ? 0 : waitlistPosition);
  }
}
