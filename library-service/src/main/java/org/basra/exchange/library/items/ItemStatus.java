package org.basra.exchange.library.items;

/** Whether the library still lends an item; being on loan is not a status but an open loan. */
public enum ItemStatus {
  /** May be lent. */
  AVAILABLE,
  /** Lost, discarded or kept back for good. */
  WITHDRAWN
}
