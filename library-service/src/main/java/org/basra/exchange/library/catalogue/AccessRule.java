package org.basra.exchange.library.catalogue;

/** Who may open a digital copy, as far as the record says. */
public enum AccessRule {
  /** Everybody, without payment and without signing in. */
  OPEN,
  /** Those who sign in or belong to an institution. */
  REGISTERED,
  /** Those who come to the holding library. */
  ON_SITE,
  /** Not everybody; the record does not say who. */
  RESTRICTED,
  /** The record says nothing. */
  UNKNOWN
}
