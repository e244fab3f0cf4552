package org.basra.exchange.library.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days at the library.
 *
 * @param from first day
 * @param to last day, included
 * @param zone where the days begin and end
 */
record Period(LocalDate from, LocalDate to, ZoneId zone) {

  /** First instant of the period. */
  Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** First instant after the period. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  LocalDate firstMonth() {
    return from.withDayOfMonth(1);
  }
}
