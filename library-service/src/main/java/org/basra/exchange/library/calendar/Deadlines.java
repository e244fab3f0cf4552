package org.basra.exchange.library.calendar;

import java.time.Instant;
import java.util.List;

/**
 * What readers have to do by closing time of some day: bring an item back, or fetch one. A feature
 * that makes such promises is a bean of this type; the calendar moves all of them by one rule when
 * opening days change, in a transaction that no new promise can overtake.
 */
public interface Deadlines {

  /** What readers have to do in time. */
  enum Kind {
    /** Bring an item back. */
    DUE_DATE,
    /** Fetch an item from the hold shelf. */
    SHELF_DATE
  }

  /** What is promised here. */
  Kind kind();

  /** The open deadlines at or after {@code first}, UTC; each once. */
  List<Instant> openFrom(Instant first);

  /**
   * Moves all that are open and end at {@code deadline}.
   *
   * @return how many there were
   */
  int move(Instant deadline, Instant to);
}
