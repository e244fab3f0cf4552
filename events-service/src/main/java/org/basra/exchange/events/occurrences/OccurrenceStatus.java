package org.basra.exchange.events.occurrences;

/** Whether an occurrence takes place. A cancelled one stays visible. */
public enum OccurrenceStatus {
  SCHEDULED,
  CANCELLED
}
