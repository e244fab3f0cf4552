package org.basra.exchange.events.occurrences;

/** What somebody gets who asks for a seat. */
public sealed interface SeatDecision {

  /** A seat. */
  record Seat() implements SeatDecision {}

  /**
   * A place at the end of the queue.
   *
   * @param number larger than every number given out before
   * @param position how many wait, this one included
   */
  record Queue(long number, int position) implements SeatDecision {}

  /** Nothing: it does not take place. */
  record Cancelled() implements SeatDecision {}

  /** Nothing: it has begun. */
  record Started() implements SeatDecision {}
}
