package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.RecordColumns;

/** What an import has brought already: a file that names a record twice means the first. */
@ApplicationScoped
class SeenRecords {

  /** One look into an index for each, whatever the planner knows of a table that grows. */
  private static final String SEEN =
      """
      SELECT name.number, name.source, name.content, seen.record_id
      FROM unnest(?::text[], ?::text[], ?::text[]) AS name (number, source, content),
        LATERAL (
          SELECT record_id FROM import_outcome
          WHERE import_id = ? AND %s AND outcome <> 'QUARANTINED' LIMIT 1) AS seen
      """;

  private static final String BY_NUMBER =
      SEEN.formatted(
          "control_number = name.number AND control_number_source IS NOT DISTINCT FROM name.source");
  private static final String BY_CONTENT = SEEN.formatted("content_hash = name.content");

  private final DataSource database;

  SeenRecords(DataSource database) {
    this.database = database;
  }

  /**
   * What makes two records of a file the same one: the number in its owner's catalogue or, where it
   * has none, all that it says.
   *
   * @param number MARC 001, or null
   * @param source MARC 003, or null
   * @param content hash of a record without a number, else null
   */
  record Name(String number, String source, String content) {}

  /**
   * Which of these earlier parts of the file brought, each with its record in the catalogue; null
   * where a dry run has made none.
   */
  Map<Name, UUID> among(UUID importId, Collection<Name> names) {
    var seen = new HashMap<Name, UUID>();
    var numbered = names.stream().collect(Collectors.partitioningBy(n -> n.number() != null));
    try (var connection = database.getConnection()) {
      add(connection, BY_NUMBER, importId, numbered.get(true), seen);
      add(connection, BY_CONTENT, importId, numbered.get(false), seen);
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException("Earlier outcomes could not be read", e);
    }
  }

  private static void add(
      Connection connection, String sql, UUID importId, List<Name> names, Map<Name, UUID> seen)
      throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (var query = connection.prepareStatement(sql)) {
      var columns = new RecordColumns<>(connection, query, 1, names);
      columns.add("text", Name::number);
      columns.add("text", Name::source);
      columns.add("text", Name::content);
      query.setObject(4, importId);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var name = new Name(rows.getString(1), rows.getString(2), rows.getString(3));
          seen.put(name, rows.getObject(4, UUID.class));
        }
      }
    }
  }
}
