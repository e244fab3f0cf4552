package org.basra.exchange.events.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * The end of a rule. Beside the instant that RFC 5545 asks for, a day and a wall-clock time are
 * understood, since people and programs write them; both are meant in the zone of the series.
 *
 * @param local last wall-clock time, or in UTC where {@code utc}
 * @param utc whether it is an instant
 */
record Until(LocalDateTime local, boolean utc) {

  private static final DateTimeFormatter DAY = strict("uuuuMMdd");
  private static final DateTimeFormatter TIME = strict("uuuuMMdd'T'HHmmss");
  private static final int DAY_LENGTH = 8;

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  static Optional<Until> never() {
    return Optional.of(new Until(LocalDateTime.MAX, false));
  }

  /** Empty where the text is none of the three forms. */
  static Optional<Until> read(String text) {
    try {
      if (text.length() == DAY_LENGTH) {
        var endOfDay = LocalDate.parse(text, DAY).atTime(LocalTime.MAX);
        return Optional.of(new Until(endOfDay, false));
      }
      boolean utc = text.endsWith("Z");
      var time = utc ? text.substring(0, text.length() - 1) : text;
      return Optional.of(new Until(LocalDateTime.parse(time, TIME), utc));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  boolean isBefore(LocalDateTime other, ZoneId zone) {
    return utc ? instant().isBefore(other.atZone(zone).toInstant()) : local.isBefore(other);
  }

  private Instant instant() {
    return local.toInstant(ZoneOffset.UTC);
  }
}
