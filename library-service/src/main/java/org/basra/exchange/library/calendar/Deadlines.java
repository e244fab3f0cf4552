package org.basra.exchange.library.calendar;

import java.time.Instant;

/**
 * What readers have to do by closing time of some day, for example bring an item back. A feature
 * that makes such promises is a bean of this type, and keeps them when opening days change.
 */
public interface Deadlines {

  /**
   * Moves every open deadline at or after {@code from} that readers can no longer keep; joins the
   * caller's transaction, which no new promise can overtake.
   *
   * @return how many were moved
   */
  int moveToOpenDays(OpeningDays opening, Instant from);
}
