package org.basra.exchange.library.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the library is open.
 *
 * @param closing closing time of each weekday that is not always closed
 * @param closed single days on which it is closed
 * @param zone where the library stands
 */
public record OpeningDays(Map<DayOfWeek, LocalTime> closing, Set<LocalDate> closed, ZoneId zone) {

  /** Nobody closes a library for longer; a calendar that does is a mistake and shifts nothing. */
  private static final int LONGEST_CLOSURE = 366;

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  /** The day in the library's zone. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** Closing time of {@code day}, or of the next day on which the library is open. */
  public Instant closingOnOrAfter(LocalDate day) {
    var open =
        Stream.iterate(day, next -> next.plusDays(1))
            .limit(LONGEST_CLOSURE)
            .filter(this::isOpen)
            .findFirst()
            .orElse(day);
    return open.atTime(closing.getOrDefault(open.getDayOfWeek(), END_OF_DAY))
        .atZone(zone)
        .toInstant();
  }

  /** Closing time of the {@code count}th open day behind {@code day}. */
  public Instant closingAfterOpenDays(LocalDate day, int count) {
    var open =
        Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
            .limit(LONGEST_CLOSURE)
            .filter(this::isOpen)
            .limit(count)
            .reduce((earlier, later) -> later)
            .orElse(day.plusDays(count));
    return closingOnOrAfter(open);
  }

  /**
   * The deadline itself where readers can keep it, else closing time of the next open day: a
   * promise is never shortened.
   */
  public Instant reachable(Instant deadline) {
    var day = day(deadline);
    var closes = closingOnOrAfter(day);
    if (deadline.isAfter(closes)) {
      return closingOnOrAfter(day.plusDays(1));
    }
    return isOpen(day) ? deadline : closes;
  }

  /** Where those of the deadlines go that readers cannot keep; the others are left out. */
  public Map<Instant, Instant> moves(Collection<Instant> deadlines) {
    return deadlines.stream()
        .filter(deadline -> !reachable(deadline).equals(deadline))
        .collect(Collectors.toMap(deadline -> deadline, this::reachable));
  }

  /** Whether readers can come on this day. */
  public boolean isOpen(LocalDate day) {
    return closing.containsKey(day.getDayOfWeek()) && !closed.contains(day);
  }
}
