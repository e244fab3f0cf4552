package org.basra.exchange.events.series;

/** How far a series has come. Only organisers see drafts. */
public enum SeriesStatus {
  DRAFT,
  PUBLISHED,
  CANCELLED
}
