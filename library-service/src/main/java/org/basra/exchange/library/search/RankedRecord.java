package org.basra.exchange.library.search;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.BibliographicRecord;

/**
 * A record that was found.
 *
 * @param key what the list is sorted by: a rank, a title, a year or an id, as text
 * @param record the record
 */
record RankedRecord(String key, BibliographicRecord record) {

  /**
   * A place in the list of found records.
   *
   * @param key sort key of the last record shown
   * @param id its id
   */
  record Position(String key, UUID id) {

    static final int SIZE = 2;

    static Position of(List<String> cursor) {
      return new Position(cursor.getFirst(), UUID.fromString(cursor.getLast()));
    }
  }

  List<String> position() {
    return List.of(key, record.id().toString());
  }
}
