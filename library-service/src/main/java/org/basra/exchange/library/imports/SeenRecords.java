package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;

/** What an import has brought already: a file that names a record twice means the first. */
@ApplicationScoped
class SeenRecords {

  private static final String SEEN =
      """
      SELECT control_number, control_number_source, content_hash, record_id FROM import_outcome
      WHERE import_id = ? AND %s = ANY (?) AND outcome <> 'QUARANTINED'
      """;

  private static final String BY_NUMBER = SEEN.formatted("control_number");
  private static final String BY_CONTENT = SEEN.formatted("content_hash");

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
  record Name(String number, String source, String content) {

    static Name of(MarcRecord record) {
      return record
          .controlNumber()
          .map(number -> new Name(number, record.controlNumberIdentifier().orElse(null), null))
          .orElseGet(() -> new Name(null, null, RecordIngest.contentOf(record)));
    }
  }

  /**
   * Which of these earlier parts of the file brought, each with its record in the catalogue; null
   * where a dry run has made none.
   */
  Map<Name, UUID> among(UUID importId, Collection<Name> names) {
    var seen = new HashMap<Name, UUID>();
    try (var connection = database.getConnection()) {
      add(connection, BY_NUMBER, importId, values(names, Name::number), seen);
      add(connection, BY_CONTENT, importId, values(names, Name::content), seen);
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException("Earlier outcomes could not be read", e);
    }
  }

  private static Object[] values(Collection<Name> names, Function<Name, String> part) {
    return names.stream().map(part).filter(Objects::nonNull).distinct().toArray();
  }

  private static void add(
      Connection connection, String sql, UUID importId, Object[] values, Map<Name, UUID> seen)
      throws SQLException {
    if (values.length == 0) {
      return;
    }
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, importId);
      query.setArray(2, connection.createArrayOf("text", values));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var name = new Name(rows.getString(1), rows.getString(2), rows.getString(3));
          seen.put(name, rows.getObject(4, UUID.class));
        }
      }
    }
  }
}
