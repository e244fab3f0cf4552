package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.library.marc.MarcRecord;

/** What an import has catalogued already: a file that names a record twice means the first. */
@ApplicationScoped
class SeenRecords {

  private static final String BY_NUMBER =
      """
      SELECT control_number, control_number_source, record_id FROM import_outcome
      WHERE import_id = ? AND control_number = ANY (?) AND record_id IS NOT NULL
      """;

  private static final String UNNUMBERED =
      """
      SELECT record_id FROM import_outcome
      WHERE import_id = ? AND record_id = ANY (?) AND control_number IS NULL
      """;

  private final DataSource database;

  SeenRecords(DataSource database) {
    this.database = database;
  }

  /**
   * A record's name in its owner's catalogue.
   *
   * @param number MARC 001
   * @param source MARC 003, or null
   */
  record Number(String number, String source) {

    static Optional<Number> of(MarcRecord record) {
      var source = record.controlNumberIdentifier().orElse(null);
      return record.controlNumber().map(number -> new Number(number, source));
    }
  }

  /** The records that earlier parts of the file brought under one of these numbers. */
  Map<Number, UUID> byNumber(UUID importId, List<Number> numbers) {
    var seen = new HashMap<Number, UUID>();
    if (numbers.isEmpty()) {
      return seen;
    }
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(BY_NUMBER)) {
      query.setObject(1, importId);
      var texts = numbers.stream().map(Number::number).toArray();
      query.setArray(2, connection.createArrayOf("text", texts));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          seen.put(new Number(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
        }
      }
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException("Earlier outcomes could not be read", e);
    }
  }

  /** Which of these records without a number earlier parts of the file brought. */
  Set<UUID> unnumbered(UUID importId, Collection<UUID> records) {
    var seen = new HashSet<UUID>();
    if (records.isEmpty()) {
      return seen;
    }
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(UNNUMBERED)) {
      query.setObject(1, importId);
      query.setArray(2, connection.createArrayOf("uuid", records.toArray()));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          seen.add(rows.getObject(1, UUID.class));
        }
      }
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException("Earlier outcomes could not be read", e);
    }
  }
}
