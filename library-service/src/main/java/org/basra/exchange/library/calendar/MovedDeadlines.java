package org.basra.exchange.library.calendar;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many deadlines a change of the calendar has moved.
 *
 * @param dueDates of open loans
 * @param shelfDates until which copies wait on the hold shelf
 */
record MovedDeadlines(int dueDates, int shelfDates) {

  /** Moves what readers can no longer keep, from {@code first} on. */
  static MovedDeadlines move(List<Deadlines> all, OpeningDays opening, Instant first) {
    Map<Deadlines.Kind, Integer> moved = new EnumMap<>(Deadlines.Kind.class);
    for (var deadlines : all) {
      int count =
          opening.moves(deadlines.openFrom(first)).entrySet().stream()
              .mapToInt(move -> deadlines.move(move.getKey(), move.getValue()))
              .sum();
      moved.merge(deadlines.kind(), count, Integer::sum);
    }
    return new MovedDeadlines(
        moved.getOrDefault(Deadlines.Kind.DUE_DATE, 0),
        moved.getOrDefault(Deadlines.Kind.SHELF_DATE, 0));
  }
}
