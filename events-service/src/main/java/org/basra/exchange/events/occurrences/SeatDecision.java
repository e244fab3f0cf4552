package org.basra.exchange.events.occurrences;

import java.util.UUID;

/** What somebody gets who asks for a seat. */
public sealed interface SeatDecision {

  /**
   * A seat.
   *
   * @param seriesId of which it is an occurrence
   */
  record Seat(UUID seriesId) implements SeatDecision {}

  /**
   * A place at the end of the queue.
   *
   * @param seriesId of which it is an occurrence
   * @param number larger than every number given out before
   * @param position how many wait, this one included
   */
  record Queue(UUID seriesId, long number, int position) implements SeatDecision {}

  /** Nothing: it does not take place. */
  record Cancelled() implements SeatDecision {}

  /** Nothing: it has begun. */
  record Started() implements SeatDecision {}
}
