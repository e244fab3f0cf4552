package org.basra.exchange.aid.products;

/** What rules apply to an aid item. */
public enum AidItemKind {
  /** Has an INN, a strength and a form; its lots have a number and an expiry date. */
  MEDICINE,
  /** Books, school kits, laboratory material; its lots need not expire. */
  EDUCATIONAL
}
