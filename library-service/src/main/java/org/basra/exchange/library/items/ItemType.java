package org.basra.exchange.library.items;

/** What kind of thing a copy is; with the reader's category it decides how it is lent. */
public enum ItemType {
  BOOK,
  /** Read in the house. */
  REFERENCE,
  PERIODICAL,
  AUDIOVISUAL,
  /** Manuscripts and early prints. */
  RARE
}
