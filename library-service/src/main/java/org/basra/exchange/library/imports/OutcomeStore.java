package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.RecordColumns;

/** The outcomes of all records of all imports; written once, never changed. */
@ApplicationScoped
class OutcomeStore {

  /** Bytes of a quarantined record in a list; the outcome alone has them all. */
  static final int LISTED_BYTES = 64 * 1024;

  /** All but the bytes: one statement, however many outcomes. */
  private static final String INSERT =
      """
      INSERT INTO import_outcome (import_id, rehearsed, position, outcome, control_number,
        control_number_source, content_hash, record_id, warnings)
      SELECT ?, ?, position, outcome, number, source, content, record_id,
        string_to_array(warnings, chr(31))
      FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
        AS came (position, outcome, number, source, content, record_id, warnings)
      """;

  private static final String INSERT_QUARANTINED =
      """
      INSERT INTO import_outcome (import_id, rehearsed, position, outcome, control_number,
        control_number_source, warnings, reason_code, reason, raw)
      VALUES (?, ?, ?, 'QUARANTINED', ?, ?, string_to_array(?, chr(31)), ?, ?, ?)
      """;

  private static final String SEPARATOR = "\u001f";

  private static final String SELECT =
      """
      SELECT position, outcome, control_number, control_number_source, record_id, reason_code,
        reason, warnings, substring(raw FROM 1 FOR ?) AS raw, octet_length(raw) AS raw_length
      FROM import_outcome WHERE import_id = ?
      """;

  private static final String LIST =
      SELECT + "AND position > ? AND (?::text IS NULL OR outcome = ?) ORDER BY position LIMIT ?";

  private static final String ONE = SELECT + "AND position = ?";

  private static final String COUNT =
      """
      SELECT count(*) FROM import_outcome
      WHERE import_id = ? AND (?::text IS NULL OR outcome = ?)
      """;

  private final DataSource database;

  OutcomeStore(DataSource database) {
    this.database = database;
  }

  /** How many outcomes an import has so far, of one kind or of all. */
  long count(UUID importId, Optional<ImportOutcome> outcome) {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement(COUNT)) {
      var kind = outcome.map(Enum::name).orElse(null);
      count.setObject(1, importId);
      count.setString(2, kind);
      count.setString(3, kind);
      try (var row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes could not be counted", e);
    }
  }

  /** Adds outcomes of an import or of its rehearsal, in the caller's transaction. */
  void insert(UUID importId, boolean rehearsed, List<OutcomeRow> rows) {
    var byKind = rows.stream().collect(Collectors.partitioningBy(row -> row.reasonCode() != null));
    try (var connection = database.getConnection()) {
      insertCatalogued(connection, importId, rehearsed, byKind.get(false));
      insertQuarantined(connection, importId, rehearsed, byKind.get(true));
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes could not be written", e);
    }
  }

  private static void insertCatalogued(
      Connection connection, UUID importId, boolean rehearsed, List<OutcomeRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, importId);
      insert.setBoolean(2, rehearsed);
      var columns = new RecordColumns<>(connection, insert, 3, rows);
      columns.add("bigint", OutcomeRow::position);
      columns.add("text", row -> row.outcome().name());
      columns.add("text", OutcomeRow::controlNumber);
      columns.add("text", OutcomeRow::controlNumberSource);
      columns.add("text", OutcomeRow::contentHash);
      columns.add("uuid", OutcomeRow::recordId);
      columns.add("text", OutcomeStore::warnings);
      insert.executeUpdate();
    }
  }

  /** One by one: their bytes may be large. */
  private static void insertQuarantined(
      Connection connection, UUID importId, boolean rehearsed, List<OutcomeRow> rows)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT_QUARANTINED)) {
      for (var row : rows) {
        insert.setObject(1, importId);
        insert.setBoolean(2, rehearsed);
        insert.setLong(3, row.position());
        insert.setString(4, row.controlNumber());
        insert.setString(5, row.controlNumberSource());
        insert.setString(6, warnings(row));
        insert.setString(7, row.reasonCode());
        insert.setString(8, row.reason());
        insert.setBytes(9, row.raw());
        insert.executeUpdate();
      }
    }
  }

  private static String warnings(OutcomeRow row) {
    return String.join(SEPARATOR, row.warnings());
  }

  /** Outcomes behind a position, in the order of the file; of one kind where one is given. */
  List<OutcomeRow> list(UUID importId, Optional<ImportOutcome> kind, long behind, int limit) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(LIST)) {
      query.setInt(1, LISTED_BYTES);
      query.setObject(2, importId);
      query.setLong(3, behind);
      query.setString(4, kind.map(ImportOutcome::name).orElse(null));
      query.setString(5, kind.map(ImportOutcome::name).orElse(null));
      query.setInt(6, limit);
      return rows(query);
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes could not be read", e);
    }
  }

  /** One outcome with all its bytes. */
  Optional<OutcomeRow> find(UUID importId, long position) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(ONE)) {
      query.setInt(1, Integer.MAX_VALUE);
      query.setObject(2, importId);
      query.setLong(3, position);
      return rows(query).stream().findFirst();
    } catch (SQLException e) {
      throw new IllegalStateException("An outcome could not be read", e);
    }
  }

  private static List<OutcomeRow> rows(PreparedStatement query) throws SQLException {
    var rows = new ArrayList<OutcomeRow>();
    try (var result = query.executeQuery()) {
      while (result.next()) {
        rows.add(row(result));
      }
    }
    return rows;
  }

  private static OutcomeRow row(ResultSet result) throws SQLException {
    return new OutcomeRow(
        result.getLong("position"),
        ImportOutcome.valueOf(result.getString("outcome")),
        result.getString("control_number"),
        result.getString("control_number_source"),
        null,
        result.getObject("record_id", UUID.class),
        result.getString("reason_code"),
        result.getString("reason"),
        List.of((String[]) result.getArray("warnings").getArray()),
        result.getBytes("raw"),
        result.getLong("raw_length"));
  }
}
