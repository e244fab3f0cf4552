package org.basra.exchange.library.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * A record that was found.
 *
 * @param rank how well it matches; greater is better
 * @param record the record
 */
record RankedRecord(double rank, BibliographicRecord record) {

  private static final int RANK_AND_ID = 2;

  /**
   * A place in the list of found records: rank, then id, both falling.
   *
   * @param rank rank of the last record shown
   * @param id its id
   */
  record Position(double rank, UUID id) {

    static final int SIZE = RANK_AND_ID;

    /** Before the first record. */
    static final Position START = new Position(Double.MAX_VALUE, new UUID(-1, -1));

    static Position of(List<String> cursor) {
      return new Position(Double.parseDouble(cursor.getFirst()), UUID.fromString(cursor.getLast()));
    }
  }

  List<String> position() {
    return List.of(Double.toString(rank), record.id.toString());
  }
}
