package org.basra.exchange.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements on {@code outbox_event}; the caller owns the transaction. */
final class OutboxTable {

  static final int BUCKETS = 16;

  /** First key of the relay's advisory locks, so that no other use of such locks meets them. */
  private static final int LOCK_CLASS = 0x4F555442;

  private OutboxTable() {}

  /** Stable over releases and machines: rows of one aggregate must never sit in two buckets. */
  static int bucketOf(UUID aggregateId) {
    long bits = aggregateId.getMostSignificantBits() ^ aggregateId.getLeastSignificantBits();
    return Math.floorMod((int) (bits ^ (bits >>> 32)), BUCKETS);
  }

  /** Buckets that hold rows; sixteen index probes, no lock. */
  static List<Integer> bucketsWithRows(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            SELECT b FROM generate_series(0, ?) AS b
             WHERE EXISTS (SELECT 1 FROM outbox_event WHERE bucket = b)
            """)) {
      query.setInt(1, BUCKETS - 1);
      return integers(query.executeQuery());
    }
  }

  private static List<Integer> integers(ResultSet rows) throws SQLException {
    var result = new ArrayList<Integer>();
    while (rows.next()) {
      result.add(rows.getInt(1));
    }
    return result;
  }

  /**
   * Takes buckets until the end of the transaction; answers those no other relay has. The locks go
   * with the connection, so a relay that dies gives them back.
   */
  static List<Integer> lock(Connection connection, List<Integer> buckets) throws SQLException {
    try (var statement = connection.createStatement()) {
      // A hung relay must not keep its buckets. A deletion lost in a crash of the database only
      // repeats events, so it need not wait for the disk.
      statement.execute(
          "SET LOCAL idle_in_transaction_session_timeout = '20s';"
              + "SET LOCAL synchronous_commit = off");
    }
    try (var query =
        connection.prepareStatement(
            "SELECT b FROM unnest(?) AS b WHERE pg_try_advisory_xact_lock(?, b)")) {
      query.setArray(1, connection.createArrayOf("int", buckets.toArray()));
      query.setInt(2, LOCK_CLASS);
      return integers(query.executeQuery());
    }
  }

  /** The oldest rows of each bucket whose aggregates no parked event holds back. */
  static List<OutboxRow> read(Connection connection, List<Integer> buckets, int limitEach)
      throws SQLException {
    // No FOR UPDATE: a plain SELECT takes no transaction id and holds back no vacuum while the
    // relay waits for Kafka.
    try (var query =
        connection.prepareStatement(
            """
            SELECT e.* FROM unnest(?) AS b CROSS JOIN LATERAL (
              SELECT seq, id, aggregate_id, aggregate_version, topic, event_type, payload,
                     headers ->> 'traceparent' AS trace_parent, created_at, attempts
                FROM outbox_event o
               WHERE bucket = b
                 AND NOT EXISTS (SELECT 1 FROM outbox_parked p
                                  WHERE p.aggregate_id = o.aggregate_id AND p.resolved_at IS NULL)
               ORDER BY seq
               LIMIT ?) AS e
             ORDER BY e.seq
            """)) {
      query.setArray(1, connection.createArrayOf("int", buckets.toArray()));
      query.setInt(2, limitEach);
      try (var rows = query.executeQuery()) {
        var result = new ArrayList<OutboxRow>();
        while (rows.next()) {
          result.add(row(rows));
        }
        return result;
      }
    }
  }

  private static OutboxRow row(ResultSet rows) throws SQLException {
    return new OutboxRow(
        rows.getLong("seq"),
        rows.getObject("id", UUID.class),
        rows.getObject("aggregate_id", UUID.class),
        rows.getLong("aggregate_version"),
        rows.getString("topic"),
        rows.getString("event_type"),
        rows.getString("payload"),
        rows.getString("trace_parent"),
        rows.getObject("created_at", OffsetDateTime.class).toInstant(),
        rows.getInt("attempts"));
  }

  /** Writes down what became of a batch: acknowledged rows go, refused ones are parked. */
  static void settle(Connection connection, BatchOutcome outcome) throws SQLException {
    delete(connection, outcome.acknowledged());
    for (var failure : outcome.failures()) {
      if (failure.parks()) {
        park(connection, failure);
      } else {
        countAttempt(connection, failure);
      }
    }
  }

  private static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
    var seqs = rows.stream().map(OutboxRow::seq).toArray();
    try (var delete = connection.prepareStatement("DELETE FROM outbox_event WHERE seq = ANY (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", seqs));
      delete.executeUpdate();
    }
  }

  private static void park(Connection connection, BatchOutcome.Failure failure)
      throws SQLException {
    try (var park =
        connection.prepareStatement(
            """
            WITH gone AS (DELETE FROM outbox_event WHERE seq = ? RETURNING *)
            INSERT INTO outbox_parked (seq, id, bucket, aggregate_type, aggregate_id,
                   aggregate_version, ordinal, topic, event_type, payload, headers, created_at,
                   attempts, last_error, reason)
            SELECT seq, id, bucket, aggregate_type, aggregate_id, aggregate_version, ordinal, topic,
                   event_type, payload, headers, created_at, attempts + 1, ?, ?
              FROM gone
            ON CONFLICT (id) DO UPDATE
               SET parked_at = clock_timestamp(), attempts = excluded.attempts,
                   last_error = excluded.last_error, reason = excluded.reason, resolved_at = NULL,
                   resolution = NULL, resolution_reason = NULL, resolved_by = NULL
            """)) {
      park.setLong(1, failure.row().seq());
      park.setString(2, failure.errorClass());
      park.setString(3, failure.errorClass());
      park.executeUpdate();
    }
  }

  private static void countAttempt(Connection connection, BatchOutcome.Failure failure)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE outbox_event SET attempts = attempts + 1, last_error = ? WHERE seq = ?")) {
      update.setString(1, failure.errorClass());
      update.setLong(2, failure.row().seq());
      update.executeUpdate();
    }
  }
}
