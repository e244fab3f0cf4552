package org.basra.exchange.library.patrons;

/** On what footing somebody borrows. */
public enum PatronCategory {
  PUBLIC,
  STUDENT,
  SCHOLAR,
  RESIDENT_ARTIST,
  YOUTH,
  PARTNER_INSTITUTION
}
