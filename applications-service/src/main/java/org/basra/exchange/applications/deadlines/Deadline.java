package org.basra.exchange.applications.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The instant from which nothing is accepted any more, and the zone in whose clock it is announced.
 *
 * @param at the first instant that is too late
 * @param zone IANA name
 */
@Embeddable
public record Deadline(
    @Column(name = "deadline_at") Instant at, @Column(name = "deadline_zone") String zone) {

  /** Whether something received at this instant is too late. */
  public boolean isOver(Instant received) {
    return !received.isBefore(at);
  }

  /** As the clocks show it in its zone. */
  public LocalDateTime local() {
    return LocalDateTime.ofInstant(at, ZoneId.of(zone));
  }

  /** Whole seconds that are left, 0 when it is over. */
  public long secondsLeft(Instant now) {
    return Math.max(0, Duration.between(now, at).toSeconds());
  }
}
