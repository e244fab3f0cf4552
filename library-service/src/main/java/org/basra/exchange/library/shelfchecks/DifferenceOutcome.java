package org.basra.exchange.library.shelfchecks;

/** What the end of a stock-taking has made of a difference. */
public enum DifferenceOutcome {
  /** The item is missing from now on. */
  SET_MISSING,
  /** The item was lost and may be lent again. */
  BROUGHT_BACK,
  /** The catalogue stays as it is: somebody has to look at it. */
  UNCHANGED
}
