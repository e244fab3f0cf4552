package org.basra.exchange.library.items;

/** Whether the library lends an item; being on loan is not a status but an open loan. */
public enum ItemStatus {
  /** May be lent. */
  AVAILABLE,
  /** With a partner library that has borrowed it. */
  AWAY,
  /** Damaged and on its way to the binder or back. */
  IN_REPAIR,
  /** Not on its shelf at the last stock-taking. */
  MISSING,
  /** Declared lost by its reader or by staff. */
  LOST,
  /** Discarded or kept back for good. */
  WITHDRAWN
}
