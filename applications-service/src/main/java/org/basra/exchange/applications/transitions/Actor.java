package org.basra.exchange.applications.transitions;

/** In which part somebody meets an application; nobody is officer of their own. */
public enum Actor {
  APPLICANT,
  OFFICER,
  /** Nobody: a time ran out. */
  CLOCK
}
