package org.basra.exchange.library.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalTime;

/** When the library is open on one weekday, in its local time. A weekday without is closed. */
@Entity
class OpeningHours {

  /** ISO 8601: Monday is 1. */
  @Id Integer weekday;

  LocalTime opensAt;
  LocalTime closesAt;

  /** For Hibernate. */
  protected OpeningHours() {}

  OpeningHours(OpenDay day) {
    this.weekday = day.weekday().getValue();
    this.opensAt = day.opens();
    this.closesAt = day.closes();
  }
}
