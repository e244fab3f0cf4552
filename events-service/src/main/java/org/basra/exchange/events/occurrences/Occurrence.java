package org.basra.exchange.events.occurrences;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.basra.exchange.events.series.Series;
import org.basra.exchange.platform.id.UuidV7;

/**
 * One date of a series and its seats. The counters are changed by {@link
 * OccurrenceRepository#admit} or under the lock of {@link OccurrenceRepository#lock}, never
 * otherwise.
 */
@Entity
public class Occurrence {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "series_id")
  Series series;

  LocalDateTime localStart;
  Instant startsAt;
  Instant endsAt;
  int capacity;
  int taken;
  int waiting;
  long lastQueueNumber;

  @Enumerated(EnumType.STRING)
  OccurrenceStatus status = OccurrenceStatus.SCHEDULED;

  Instant cancelledAt;

  /** For Hibernate. */
  protected Occurrence() {}

  /** An occurrence that begins when the wall clock of the series' zone shows this time. */
  public Occurrence(Series series, LocalDateTime localStart) {
    this.series = series;
    this.localStart = localStart;
    this.startsAt = series.schedule().at(localStart);
    this.endsAt = series.schedule().endOf(startsAt);
    this.capacity = series.capacity();
  }

  /** A seat is given back; those who move up from the queue take theirs by {@link #promote}. */
  public void giveBack() {
    taken--;
  }

  /** Somebody leaves the queue. */
  public void leaveQueue() {
    waiting--;
  }

  /** So many of the queue get a seat. */
  public void promote(int people) {
    taken += people;
    waiting -= people;
  }

  /** How many of the queue would get a seat if there were {@code seats} more than now. */
  public int promotable(int seats) {
    return Math.clamp(waiting, 0, Math.max(0, capacity + seats - taken));
  }

  /** Another number of seats, never fewer than are taken. */
  public ChangeDecision resize(int seats, Instant now) {
    if (status == OccurrenceStatus.CANCELLED) {
      return new ChangeDecision.AlreadyCancelled();
    }
    if (hasStarted(now)) {
      return new ChangeDecision.AlreadyStarted();
    }
    if (seats < taken) {
      return new ChangeDecision.BelowTaken(taken);
    }
    capacity = seats;
    return new ChangeDecision.Changed();
  }

  /** It does not take place; seats and queue are empty from now on. */
  public ChangeDecision cancel(Instant now) {
    if (status == OccurrenceStatus.CANCELLED) {
      return new ChangeDecision.AlreadyCancelled();
    }
    if (hasStarted(now)) {
      return new ChangeDecision.AlreadyStarted();
    }
    status = OccurrenceStatus.CANCELLED;
    cancelledAt = now;
    taken = 0;
    waiting = 0;
    return new ChangeDecision.Changed();
  }

  /** Why nobody is admitted any more. */
  SeatDecision closed() {
    return status == OccurrenceStatus.CANCELLED
        ? new SeatDecision.Cancelled()
        : new SeatDecision.Started();
  }

  /** Whether it has begun. */
  public boolean hasStarted(Instant now) {
    return !startsAt.isAfter(now);
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** Rises with every change, those of the seats included. */
  public long version() {
    return version;
  }

  /** Identity of the series. */
  public UUID seriesId() {
    return series.id();
  }

  /** When it begins. */
  public Instant startsAt() {
    return startsAt;
  }

  /** When it ends. */
  public Instant endsAt() {
    return endsAt;
  }
}
