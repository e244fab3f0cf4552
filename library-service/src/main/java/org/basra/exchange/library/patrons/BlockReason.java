package org.basra.exchange.library.patrons;

/** Why somebody may not borrow, in a code: nothing is written about people in words. */
public enum BlockReason {
  CONDUCT,
  LOST_ITEM,
  DAMAGED_ITEM,
  ADDRESS_UNKNOWN,
  OTHER
}
