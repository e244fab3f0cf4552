package org.basra.exchange.library.search;

import java.util.UUID;

/** The order of found records. */
public enum RecordSort {
  /** Best match first; without words the same as {@link #NEWEST}. */
  RELEVANCE(null, true),
  /** By title as catalogues file it, without the article. */
  TITLE("s.sort_title", true),
  /** Latest year of publication first; records without a year last. */
  YEAR("coalesce(s.year, 0)", false),
  /** Latest in this catalogue first. */
  NEWEST("s.record_id", false);

  private final String column;
  private final boolean rising;

  RecordSort(String column, boolean rising) {
    this.column = column;
    this.rising = rising;
  }

  /** What the database sorts by; null where a rank has to be computed. */
  String column() {
    return column;
  }

  boolean isRising() {
    return rising;
  }

  /** A sort key as it stood in a cursor, in the type that the database compares. */
  Object key(String text) {
    return switch (this) {
      case RELEVANCE -> Integer.valueOf(text);
      case TITLE -> text;
      case YEAR -> Integer.valueOf(text);
      case NEWEST -> UUID.fromString(text);
    };
  }
}
