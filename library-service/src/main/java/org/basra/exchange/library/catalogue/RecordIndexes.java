package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.HeadingIndex.RecordHeadings;

/**
 * All that is drawn from an active record so that it is found. Written with the record, gone with
 * it, made again from its MARC when the rules change: what a further index keeps belongs here.
 */
@ApplicationScoped
class RecordIndexes {

  private final SearchIndex search;
  private final HeadingIndex headings;

  RecordIndexes(SearchIndex search, HeadingIndex headings) {
    this.search = search;
    this.headings = headings;
  }

  /**
   * Writes the rows of active records, new or changed. Contributors first: where they come from is
   * part of what is looked up.
   */
  void write(Connection connection, List<SearchIndex.Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    headings.write(connection, rows.stream().map(SearchIndex.Row::headings).toList());
    search.write(connection, rows);
  }

  /** Takes words that wait for it into the index; bulk loads leave it to a helper. */
  void takeInWords(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT catalogue_take_in_words()");
    }
  }

  /** Gives the planner the numbers of the catalogue as it is now. */
  void afterBulkLoad(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT catalogue_after_bulk_load()");
    }
    headings.afterBulkLoad(connection);
  }

  /** Forgets a record that is no longer active. */
  void remove(Connection connection, UUID id) throws SQLException {
    search.remove(connection, id);
    headings.write(connection, List.of(new RecordHeadings(id, List.of())));
  }
}
