package org.basra.exchange.library.catalogue;

/** What kind of name a heading is (MARC 21: X00, X10, X11). */
public enum ContributorKind {
  /** A person or a family. */
  PERSON,
  /** An institution, company, government … */
  BODY,
  /** A conference, congress, exhibition … */
  MEETING
}
