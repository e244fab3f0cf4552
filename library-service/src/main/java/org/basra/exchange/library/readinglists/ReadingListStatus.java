package org.basra.exchange.library.readinglists;

/** Who sees a reading list. */
public enum ReadingListStatus {
  /** Librarians. */
  DRAFT,
  /** Everybody. */
  PUBLISHED,
  /** Librarians again, and nobody changes it. */
  ARCHIVED
}
