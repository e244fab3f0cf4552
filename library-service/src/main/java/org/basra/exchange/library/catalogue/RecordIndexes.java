package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * All that is drawn from an active record so that it is found. Written with the record, gone with
 * it, made again from its MARC when the rules change: what a further index keeps belongs here.
 */
@ApplicationScoped
class RecordIndexes {

  private final SearchIndex search;

  RecordIndexes(SearchIndex search) {
    this.search = search;
  }

  /** Writes the rows of active records, new or changed. */
  void write(Connection connection, List<SearchIndex.Row> rows) throws SQLException {
    search.write(connection, rows);
  }

  /** Forgets a record that is no longer active. */
  void remove(Connection connection, UUID id) throws SQLException {
    search.remove(connection, id);
  }
}
