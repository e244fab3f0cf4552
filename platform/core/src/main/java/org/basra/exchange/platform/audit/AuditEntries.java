package org.basra.exchange.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the audit log. */
@ApplicationScoped
class AuditEntries {

  private static final String SELECT =
      "SELECT "
          + StoredEntry.COLUMNS
          + ", EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_seq = e.seq) AS sealed"
          + " FROM audit_entry e";

  private final DataSource database;
  private final ObjectMapper json;

  AuditEntries(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param after instant and number of the entry before the first wanted one
   */
  List<AuditEntryView> newestFirst(
      Map<String, Object> conditions, Optional<List<String>> after, int limit) {
    var all = new LinkedHashMap<>(conditions);
    after.ifPresent(
        position ->
            all.put(
                "(e.at, e.seq) < (?, " + Long.parseLong(position.getLast()) + ")",
                Instant.parse(position.getFirst()).atOffset(ZoneOffset.UTC)));
    var sql = SELECT + where(all) + " ORDER BY e.at DESC, e.seq DESC LIMIT " + limit;
    return query(
        sql,
        all,
        row -> {
          var entries = new ArrayList<AuditEntryView>();
          while (row.next()) {
            entries.add(view(row));
          }
          return entries;
        });
  }

  long count(Map<String, Object> conditions) {
    return query(
        "SELECT count(*) FROM audit_entry e" + where(conditions),
        conditions,
        row -> {
          row.next();
          return row.getLong(1);
        });
  }

  /** The values an entry is sorted by. */
  static List<String> position(AuditEntryView entry) {
    return List.of(entry.at().toString(), Long.toString(entry.seq()));
  }

  private static String where(Map<String, Object> conditions) {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.keySet());
  }

  private interface Rows<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> T query(String sql, Map<String, Object> conditions, Rows<T> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      int index = 0;
      for (var value : conditions.values()) {
        query.setObject(++index, value);
      }
      try (var row = query.executeQuery()) {
        return rows.read(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
  }

  private AuditEntryView view(ResultSet row) throws SQLException {
    var entry = StoredEntry.read(row);
    return new AuditEntryView(
        entry.id(),
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.actorRole(),
        entry.action(),
        entry.objectType(),
        entry.objectId(),
        entry.reason(),
        entry.requestId(),
        details(entry),
        row.getBoolean("sealed"));
  }

  private Map<String, String> details(StoredEntry entry) {
    try {
      return json.readValue(entry.details(), new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Details of entry " + entry.seq() + " are not text", e);
    }
  }
}
