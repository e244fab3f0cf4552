package org.basra.exchange.library.items;

/**
 * What the library has of a record.
 *
 * @param copies its copies, but for those withdrawn
 * @param available those that a reader could take from the shelf now
 */
public record Holding(long copies, long available) {

  /** Nothing. */
  public static final Holding NONE = new Holding(0, 0);
}
