package org.basra.exchange.library.stockclosures;

/** What the closure of a stock-taking makes of an item. */
sealed interface ItemDecision {

  /** Nobody has come across it: it is missing from now on. */
  record GoesMissing() implements ItemDecision {}

  /** It was lost and has been seen: it may be lent again. */
  record ComesBack() implements ItemDecision {}

  /** The catalogue is right as it is. */
  record Stays(Reason why) implements ItemDecision {}

  /** Why the catalogue is right. */
  enum Reason {
    /** It was scanned, on these shelves or on others. */
    SEEN,
    /** It is not lent for a reason of its own: away, in repair, lost, missing or withdrawn. */
    NOT_LENT,
    ON_LOAN,
    ON_THE_HOLD_SHELF,
    /** It has come back from somebody since the opening. */
    IN_HAND_SINCE,
    /** It belongs to another location by now. */
    MOVED,
    /** It was found in another way, or lost again after it had been seen. */
    SETTLED
  }
}
