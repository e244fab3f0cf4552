package org.basra.exchange.library.matching;

/** How much speaks for it that records of one title and author are the same. */
public enum MatchConfidence {
  /** Two of them say the same year. */
  SAME_YEAR,
  /** No two say the same year, and one says none. */
  YEAR_MISSING,
  /** Each says another year: editions, or a wrong year. */
  DIFFERENT_YEAR
}
