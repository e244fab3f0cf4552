package org.basra.exchange.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Hibernate;

/**
 * Writes the events of one transaction. Most transactions tell of one thing, a batch of an import
 * of a hundred: one statement for all halves the time an event takes there, and would cost half as
 * much again where there is only one.
 */
final class OutboxInsert {

  /** From so many events on, one statement for all is the faster way. */
  static final int MANY = 4;

  private static final String EACH =
      """
      INSERT INTO outbox_event (id, bucket, aggregate_type, aggregate_id, aggregate_version,
                                ordinal, topic, event_type, payload, headers)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
      """;

  /** Sorted, since the database gives the sequence numbers in the order in which rows arrive. */
  private static final String ALL =
      """
      INSERT INTO outbox_event (id, bucket, aggregate_type, aggregate_id, aggregate_version,
                                ordinal, topic, event_type, payload, headers)
      SELECT id, bucket, aggregate_type, aggregate_id, aggregate_version, ordinal, topic,
             event_type, payload::jsonb, headers::jsonb
        FROM unnest(?::uuid[], ?::smallint[], ?::text[], ?::uuid[], ?::bigint[], ?::smallint[],
                    ?::text[], ?::text[], ?::text[], ?::text[])
             WITH ORDINALITY AS told (id, bucket, aggregate_type, aggregate_id, aggregate_version,
               ordinal, topic, event_type, payload, headers, place)
       ORDER BY place
      """;

  private OutboxInsert() {}

  /** A column of the table: its type, and its value for an event. */
  private record Column(String type, Function<Row, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("uuid", row -> row.event().id()),
          new Column("smallint", row -> OutboxTable.bucketOf(row.aggregate().id())),
          new Column("text", row -> Hibernate.getClass(row.aggregate()).getSimpleName()),
          new Column("uuid", row -> row.aggregate().id()),
          new Column("bigint", row -> row.aggregate().version()),
          new Column("smallint", Row::ordinal),
          new Column("text", row -> row.event().type().topic()),
          new Column("text", row -> row.event().type().value()),
          new Column("text", row -> row.event().payload()),
          new Column("text", row -> row.event().headers()));

  /** An event and its place among those of its aggregate. */
  private record Row(PendingEvent event, int ordinal) {

    Aggregate aggregate() {
      return event.aggregate();
    }
  }

  /** Writes the events in the order of their appending. */
  static void insert(Connection connection, List<PendingEvent> events) throws SQLException {
    boolean many = events.size() >= MANY;
    try (var statement = connection.prepareStatement(many ? ALL : EACH)) {
      if (many) {
        insertAll(connection, statement, rows(events));
      } else {
        insertEach(statement, rows(events));
      }
    }
  }

  private static List<Row> rows(List<PendingEvent> events) {
    var seen = new HashMap<UUID, Integer>();
    var rows = new ArrayList<Row>(events.size());
    for (var event : events) {
      rows.add(new Row(event, seen.merge(event.aggregate().id(), 1, Integer::sum) - 1));
    }
    return rows;
  }

  private static void insertEach(PreparedStatement insert, List<Row> rows) throws SQLException {
    for (var row : rows) {
      int parameter = 0;
      for (var column : COLUMNS) {
        insert.setObject(++parameter, column.value().apply(row));
      }
      insert.addBatch();
    }
    insert.executeBatch();
  }

  private static void insertAll(Connection connection, PreparedStatement insert, List<Row> rows)
      throws SQLException {
    int parameter = 0;
    for (var column : COLUMNS) {
      var values = rows.stream().map(column.value()).toArray();
      insert.setArray(++parameter, connection.createArrayOf(column.type(), values));
    }
    insert.executeUpdate();
  }
}
