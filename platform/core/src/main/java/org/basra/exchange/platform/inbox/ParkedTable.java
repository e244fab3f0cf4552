package org.basra.exchange.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.basra.exchange.platform.broker.EventHeaders;
import org.basra.exchange.platform.id.UuidV7;

/** What the consumer loop does with {@code inbox_parked}; joins the caller's transaction. */
@ApplicationScoped
class ParkedTable {

  /** Nothing of the same aggregate is parked before this one. */
  private static final String FIRST_OF_ITS_AGGREGATE =
      """
      (p.subject IS NULL
       OR NOT EXISTS (SELECT 1 FROM inbox_parked e
                       WHERE e.consumer = p.consumer AND e.subject = p.subject
                         AND e.resolved_at IS NULL AND e.seq < p.seq))
      """;

  private final DataSource dataSource;

  ParkedTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Parks a record; an ill-formed one that arrives again is parked once. */
  void park(
      String consumer,
      ConsumerRecord<byte[], byte[]> message,
      ParkedState state,
      int attempts,
      String reason) {
    run(
        """
        INSERT INTO inbox_parked (id, consumer, event_id, event_type, subject, topic, partition,
               record_offset, record_time, record_key, record_value, record_headers, state,
               attempts, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        insert -> {
          insert.setObject(1, UuidV7.next());
          insert.setString(2, consumer);
          insert.setObject(3, ParkedRecord.id(message, EventHeaders.ID));
          insert.setString(4, EventHeaders.text(message.headers(), EventHeaders.TYPE).orElse(null));
          insert.setObject(5, ParkedRecord.id(message, EventHeaders.SUBJECT));
          insert.setString(6, message.topic());
          insert.setInt(7, message.partition());
          insert.setLong(8, message.offset());
          insert.setLong(9, message.timestamp());
          insert.setBytes(10, message.key());
          insert.setBytes(11, message.value());
          insert.setString(12, ParkedRecord.headers(message));
          insert.setString(13, state.name());
          insert.setInt(14, attempts);
          insert.setString(15, reason);
          return insert.executeUpdate();
        });
  }

  /** Parked events that may be tried now, in order. */
  List<UUID> ready(String consumer, int limit) {
    return run(
        "SELECT id FROM inbox_parked p WHERE consumer = ? AND resolved_at IS NULL"
            + " AND state IN ('HELD', 'RETRY') AND "
            + FIRST_OF_ITS_AGGREGATE
            + " ORDER BY seq LIMIT ?",
        query -> {
          query.setString(1, consumer);
          query.setInt(2, limit);
          var ids = new ArrayList<UUID>();
          var rows = query.executeQuery();
          while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
          }
          return ids;
        });
  }

  /** The record, locked until the end of the transaction; empty where another process had it. */
  Optional<ConsumerRecord<byte[], byte[]>> take(UUID id) {
    return run(
        """
        SELECT topic, partition, record_offset, record_key, record_value, record_headers
          FROM inbox_parked
         WHERE id = ? AND resolved_at IS NULL AND state IN ('HELD', 'RETRY')
           FOR UPDATE
        """,
        query -> {
          query.setObject(1, id);
          var rows = query.executeQuery();
          return rows.next() ? Optional.of(restore(rows)) : Optional.empty();
        });
  }

  private static ConsumerRecord<byte[], byte[]> restore(ResultSet rows) throws SQLException {
    return ParkedRecord.restore(
        rows.getString("topic"),
        rows.getInt("partition"),
        rows.getLong("record_offset"),
        rows.getBytes("record_key"),
        rows.getBytes("record_value"),
        rows.getString("record_headers"));
  }

  /** The event had its effect. */
  void processed(UUID id) {
    run(
        """
        UPDATE inbox_parked
           SET resolved_at = clock_timestamp(), resolution = 'PROCESSED', attempts = attempts + 1
         WHERE id = ?
        """,
        update -> {
          update.setObject(1, id);
          return update.executeUpdate();
        });
  }

  /** The event failed again and waits for an administrator. */
  void failed(UUID id, int attempts, String reason) {
    run(
        """
        UPDATE inbox_parked SET state = 'WAITING', attempts = attempts + ?, reason = ?
         WHERE id = ? AND resolved_at IS NULL
        """,
        update -> {
          update.setInt(1, attempts);
          update.setString(2, reason);
          update.setObject(3, id);
          return update.executeUpdate();
        });
  }

  /** How many wait, those behind others included. */
  long open(String consumer) {
    return run(
        "SELECT count(*) FROM inbox_parked WHERE consumer = ? AND resolved_at IS NULL",
        query -> {
          query.setString(1, consumer);
          var rows = query.executeQuery();
          rows.next();
          return rows.getLong(1);
        });
  }

  private interface Work<T> {
    T apply(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.apply(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("Parked events cannot be reached", e);
    }
  }
}
