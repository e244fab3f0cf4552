package org.basra.exchange.events.series;

/** What kind of gathering it is. */
public enum SeriesKind {
  SEMINAR,
  WORKSHOP,
  DIALOGUE_FORUM,
  YOUTH_FORUM,
  ARTIST_TALK,
  LECTURE
}
