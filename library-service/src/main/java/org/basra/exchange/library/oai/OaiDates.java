package org.basra.exchange.library.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates that a harvest is limited to. Records change within seconds, the protocol speaks of
 * whole ones: {@code until} holds to the end of the second, or day, that it names.
 *
 * @param from first instant, null for no limit
 * @param before first instant that is too late, null for no limit
 */
record OaiDates(Instant from, Instant before) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SECOND =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

  /**
   * The dates of a request.
   *
   * @throws OaiRefusal badArgument where they are none, differ in granularity or exclude all
   */
  static OaiDates of(Optional<String> from, Optional<String> until) {
    if (from.isPresent() && until.isPresent() && isDay(from.get()) != isDay(until.get())) {
      throw bad("from and until must have the same granularity.");
    }
    var dates =
        new OaiDates(from.map(OaiDates::start).orElse(null), until.map(OaiDates::end).orElse(null));
    if (dates.from != null && dates.before != null && !dates.from.isBefore(dates.before)) {
      throw bad("from is later than until.");
    }
    return dates;
  }

  private static boolean isDay(String date) {
    return DAY.matcher(date).matches();
  }

  private static Instant start(String date) {
    try {
      if (isDay(date)) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      if (SECOND.matcher(date).matches()) {
        return Instant.parse(date);
      }
    } catch (DateTimeException noSuchDay) {
      throw bad("There is no such date.");
    }
    throw bad("Dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
  }

  private static Instant end(String date) {
    return start(date).plus(1, isDay(date) ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
  }

  private static OaiRefusal bad(String message) {
    return OaiErrorCode.BAD_ARGUMENT.refusal(message);
  }
}
