package org.basra.exchange.library.catalogue;

/** Whether a record is to be found; nothing is ever removed, so that every address answers. */
public enum RecordStatus {
  /** Found, shown and lent. */
  ACTIVE,
  /** Another record stands for it; its address leads there. */
  MERGED,
  /** Taken out of the catalogue; its address says so. */
  DELETED
}
