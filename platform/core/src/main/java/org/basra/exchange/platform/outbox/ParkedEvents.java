package org.basra.exchange.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.transaction.Transactions;

/** The events that the broker refused, and what administrators do about them. */
@ApplicationScoped
class ParkedEvents {

  private static final String COLUMNS =
      """
      SELECT id, event_type, topic, aggregate_id, aggregate_version, attempts, reason, created_at,
             parked_at, resolved_at, resolution
        FROM outbox_parked
      """;

  private final AgroalDataSource dataSource;

  ParkedEvents(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Where a page begins: behind the event parked then under this id. */
  record Position(Instant parkedAt, UUID id) {
    static final Position START =
        new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
  }

  /** The newest first, those that wait or those resolved. */
  List<ParkedEventView> list(boolean resolved, Position after, int limit) {
    return Transactions.retrying(
        () -> {
          try (var connection = dataSource.getConnection();
              var query =
                  connection.prepareStatement(
                      COLUMNS
                          + """
                          WHERE (resolved_at IS NOT NULL) = ? AND (parked_at, id) < (?, ?)
                          ORDER BY parked_at DESC, id DESC LIMIT ?
                          """)) {
            query.setBoolean(1, resolved);
            query.setObject(2, after.parkedAt().atOffset(ZoneOffset.UTC));
            query.setObject(3, after.id());
            query.setInt(4, limit);
            return views(query.executeQuery());
          }
        });
  }

  /**
   * Puts the event back where it was in the order of its aggregate, to be sent again.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 when it is resolved already
   */
  ParkedEventView retry(UUID id, UUID caller) {
    return Transactions.retrying(
        () -> {
          try (var connection = dataSource.getConnection()) {
            resolve(connection, id, ParkedEventResolution.RETRIED, null, caller);
            putBack(connection, id);
            return find(connection, id);
          }
        });
  }

  /**
   * Gives the event up; the later events of its aggregate go on.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 when it is resolved already
   */
  ParkedEventView skip(UUID id, String reason, UUID caller) {
    return Transactions.retrying(
        () -> {
          try (var connection = dataSource.getConnection()) {
            resolve(connection, id, ParkedEventResolution.SKIPPED, reason, caller);
            return find(connection, id);
          }
        });
  }

  private static void resolve(
      Connection connection, UUID id, ParkedEventResolution resolution, String reason, UUID caller)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            UPDATE outbox_parked
               SET resolved_at = clock_timestamp(), resolution = ?, resolution_reason = ?,
                   resolved_by = ?
             WHERE id = ? AND resolved_at IS NULL
            """)) {
      update.setString(1, resolution.name());
      update.setString(2, reason);
      update.setObject(3, caller);
      update.setObject(4, id);
      if (update.executeUpdate() == 0) {
        find(connection, id);
        throw OutboxProblem.PARKED_EVENT_RESOLVED.problem();
      }
    }
  }

  private static void putBack(Connection connection, UUID id) throws SQLException {
    // The old seq, so that it stands before the events of its aggregate that waited for it.
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO outbox_event (seq, id, bucket, aggregate_type, aggregate_id,
                   aggregate_version, ordinal, topic, event_type, payload, headers, created_at,
                   attempts, last_error)
            OVERRIDING SYSTEM VALUE
            SELECT seq, id, bucket, aggregate_type, aggregate_id, aggregate_version, ordinal, topic,
                   event_type, payload, headers, created_at, attempts, last_error
              FROM outbox_parked
             WHERE id = ?
            """)) {
      insert.setObject(1, id);
      insert.executeUpdate();
    }
  }

  private static ParkedEventView find(Connection connection, UUID id) throws SQLException {
    try (var query = connection.prepareStatement(COLUMNS + " WHERE id = ?")) {
      query.setObject(1, id);
      return views(query.executeQuery()).stream()
          .findFirst()
          .orElseThrow(OutboxProblem.PARKED_EVENT_NOT_FOUND::problem);
    }
  }

  private static List<ParkedEventView> views(ResultSet rows) throws SQLException {
    var views = new ArrayList<ParkedEventView>();
    while (rows.next()) {
      var resolution = rows.getString("resolution");
      views.add(
          new ParkedEventView(
              rows.getObject("id", UUID.class),
              rows.getString("event_type"),
              rows.getString("topic"),
              rows.getObject("aggregate_id", UUID.class),
              rows.getLong("aggregate_version"),
              rows.getInt("attempts"),
              rows.getString("reason"),
              instant(rows, "created_at"),
              instant(rows, "parked_at"),
              instant(rows, "resolved_at"),
              resolution == null ? null : ParkedEventResolution.valueOf(resolution)));
    }
    return views;
  }

  private static Instant instant(ResultSet rows, String column) throws SQLException {
    var value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
