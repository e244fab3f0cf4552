package org.basra.exchange.library.stocktaking;

/** How far a stock-taking is. */
public enum StockTakingStatus {
  /** Staff walk along the shelves. */
  OPEN,
  /** The catalogue says what was found. */
  CLOSED,
  /** Given up; no item has changed. */
  CANCELLED
}
