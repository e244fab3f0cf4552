package org.basra.exchange.applications.calls;

/** Where a call stands; it is closed by its deadline alone. */
public enum CallStatus {
  DRAFT,
  PUBLISHED,
  CLOSED
}
