package org.basra.exchange.applications.calls;

/** What a call is for. */
public enum Programme {
  RESIDENCY,
  SCHOLARSHIP,
  COLLABORATIVE_PROJECT,
  YOUTH_PROGRAMME
}
