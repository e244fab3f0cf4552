package org.basra.exchange.library.items;

/** How a copy looks. */
public enum ItemCondition {
  NEW,
  GOOD,
  WORN,
  DAMAGED
}
