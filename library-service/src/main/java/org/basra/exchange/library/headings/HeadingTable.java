package org.basra.exchange.library.headings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordColumns;
import org.basra.exchange.library.headings.Resolution.NewContributor;
import org.basra.exchange.library.headings.Resolution.NewName;
import org.basra.exchange.library.headings.Resolution.Place;
import org.postgresql.PGStatement;

/** The statements that a batch of headings needs, on one connection. */
final class HeadingTable {

  /**
   * The lock waits for a librarian who merges or changes one of them. Who was merged meanwhile is
   * not found, and is found under the survivor's id when asked again.
   */
  private static final String KNOWN =
      """
      WITH forgotten AS (DELETE FROM record_contributor WHERE record_id = ANY (?::uuid[]))
      SELECT n.key, c.id FROM contributor_name n JOIN contributor c ON c.id = n.contributor_id
      WHERE n.key = ANY (?::text[]) AND c.merged_into IS NULL
      ORDER BY c.id FOR KEY SHARE OF c
      """;

  private static final String DATES =
      """
      SELECT contributor_id, dates FROM contributor_name
      WHERE contributor_id = ANY (?::uuid[]) AND dates IS NOT NULL
      """;

  private static final String CREATE =
      """
      INSERT INTO contributor (id, version, kind, sort_key, created_at)
      SELECT id, 0, kind, sort_key, ? FROM unnest(?::uuid[], ?::text[], ?::text[])
        AS came (id, kind, sort_key)
      """;

  private static final String NOTE =
      """
      INSERT INTO contributor_name (key, contributor_id, name, dates, script)
      SELECT key, contributor_id, name, dates, script
      FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
        AS came (key, contributor_id, name, dates, script)
      ORDER BY key COLLATE "C"
      ON CONFLICT ON CONSTRAINT contributor_name_key_is_of_one DO NOTHING
      RETURNING key
      """;

  private static final String PLACE =
      """
      INSERT INTO record_contributor
        (record_id, position, contributor_id, role, main_entry, author)
      SELECT * FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::boolean[], ?::boolean[])
      """;

  private static final String TAKE_BACK_NAMES =
      "DELETE FROM contributor_name WHERE key = ANY (?::text[])";

  private static final String TAKE_BACK_CONTRIBUTORS =
      "DELETE FROM contributor WHERE id = ANY (?::uuid[])";

  private final Connection connection;
  private final Instant now;

  HeadingTable(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /** Names keep their owners until the transaction ends; comes first. */
  void keepOwners() throws SQLException {
    try (var statement = prepare(NameOwnership.KEEP)) {
      statement.execute();
    }
  }

  /**
   * Forgets what was known of these records, and tells whose names these keys are; those are locked
   * against merges until the transaction ends.
   */
  Map<String, UUID> known(List<UUID> records, List<String> keys) throws SQLException {
    var known = new HashMap<String, UUID>();
    try (var statement = prepare(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", records.toArray()));
      statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        known.put(rows.getString(1), rows.getObject(2, UUID.class));
      }
    }
    return known;
  }

  /** The years by which these contributors are told from their namesakes. */
  Map<UUID, Set<Integer>> years(Set<UUID> contributors) throws SQLException {
    var years = new HashMap<UUID, Set<Integer>>();
    if (contributors.isEmpty()) {
      return years;
    }
    try (var statement = prepare(DATES)) {
      statement.setArray(1, connection.createArrayOf("uuid", contributors.toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        years
            .computeIfAbsent(rows.getObject(1, UUID.class), id -> new TreeSet<>())
            .addAll(NameKey.years(rows.getString(2)));
      }
    }
    return years;
  }

  void create(List<NewContributor> contributors) throws SQLException {
    if (contributors.isEmpty()) {
      return;
    }
    try (var statement = prepare(CREATE)) {
      statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      var columns = new RecordColumns<>(connection, statement, 2, contributors);
      columns.add("uuid", NewContributor::id);
      columns.add("text", contributor -> contributor.kind().name());
      columns.add("text", NewContributor::sortKey);
      statement.executeUpdate();
    }
  }

  /** Writes the names that are still free, and gives their keys. */
  List<String> note(List<NewName> names) throws SQLException {
    var noted = new ArrayList<String>(names.size());
    if (names.isEmpty()) {
      return noted;
    }
    try (var statement = prepare(NOTE)) {
      var columns = new RecordColumns<>(connection, statement, 1, names);
      columns.add("text", NewName::key);
      columns.add("uuid", NewName::contributor);
      columns.add("text", NewName::name);
      columns.add("text", NewName::dates);
      columns.add("text", name -> name.script().name());
      var rows = statement.executeQuery();
      while (rows.next()) {
        noted.add(rows.getString(1));
      }
    }
    return noted;
  }

  /** Undoes the two above. */
  void takeBack(List<String> names, List<NewContributor> contributors) throws SQLException {
    deleteAll(TAKE_BACK_NAMES, "text", names);
    deleteAll(
        TAKE_BACK_CONTRIBUTORS, "uuid", contributors.stream().map(NewContributor::id).toList());
  }

  /** In the order of the contributors, whose rows the foreign key locks. */
  void place(List<Place> places) throws SQLException {
    var inOrder = places.stream().sorted(Comparator.comparing(Place::contributor)).toList();
    try (var statement = prepare(PLACE)) {
      var columns = new RecordColumns<>(connection, statement, 1, inOrder);
      columns.add("uuid", Place::record);
      columns.add("integer", Place::position);
      columns.add("uuid", Place::contributor);
      columns.add("text", place -> place.heading().role());
      columns.add("boolean", place -> place.heading().mainEntry());
      columns.add("boolean", place -> place.heading().author());
      statement.executeUpdate();
    }
  }

  private void deleteAll(String sql, String type, List<?> values) throws SQLException {
    if (values.isEmpty()) {
      return;
    }
    try (var statement = prepare(sql)) {
      statement.setArray(1, connection.createArrayOf(type, values.toArray()));
      statement.executeUpdate();
    }
  }

  /**
   * Planned anew each time, which costs a fraction of a batch: a plan that was made while the
   * tables were small would read them from end to end for as long as the connection lives.
   */
  private PreparedStatement prepare(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    return statement;
  }
}
