package org.basra.exchange.aid.stock;

/** Which two counts of the same goods do not agree. */
public enum StockDifferenceKind {
  /** What a balance says is there, and the sum of its movements. */
  ON_HAND,
  /** What a balance says is set aside, and what allocated consignments have picked. */
  RESERVED,
  /** What is on the way, and what shipped consignments carry. */
  ON_THE_WAY
}
