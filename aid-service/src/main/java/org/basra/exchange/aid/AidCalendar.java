package org.basra.exchange.aid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The programme's time: instants in UTC, days as they are counted where the programme stands. */
@ApplicationScoped
public class AidCalendar {

  private final Clock clock;
  private final AidConfig config;

  AidCalendar(Clock clock, AidConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** This instant. */
  public Instant now() {
    return clock.instant();
  }

  /** Today's date where the programme stands. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), config.zone());
  }
}
