package org.basra.exchange.library.statistics;

/** By what items are put together to see how much they are used. */
enum TurnoverDimension {
  LOCATION("i.location"),
  LANGUAGE("coalesce(spoken.language, 'und')"),
  ITEM_TYPE("i.item_type");

  /** The column of the statement; a constant of ours, never a caller's text. */
  final String column;

  TurnoverDimension(String column) {
    this.column = column;
  }
}
