package org.basra.exchange.events.schedules;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When a series takes place. Wall clock and zone are the truth, as people agreed on them; instants
 * are derived, because the rules of a zone may change on short notice.
 *
 * @param zone whose wall clock is meant
 * @param startsAt wall clock of the first occurrence, whole minutes
 * @param durationMinutes how long each occurrence lasts
 * @param rule RFC 5545 recurrence rule, null for a single occurrence
 */
@Embeddable
public record Schedule(ZoneId zone, LocalDateTime startsAt, Integer durationMinutes, String rule) {

  /**
   * The instant of a wall-clock time. A time that a change of the clock skips is read with the
   * offset before the change, one that it repeats is the first of the two (RFC 5545, 3.3.5).
   */
  public Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  /** The end of an occurrence that begins at {@code start}. */
  public Instant endOf(Instant start) {
    return start.plus(Duration.ofMinutes(durationMinutes));
  }

  Schedule withRule(String canonical) {
    return new Schedule(zone, startsAt, durationMinutes, canonical);
  }
}
