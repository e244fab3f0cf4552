package org.basra.exchange.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
    return run(
        COLUMNS
            + """
              WHERE (resolved_at IS NOT NULL) = ? AND (parked_at, id) < (?, ?)
              ORDER BY parked_at DESC, id DESC LIMIT ?
              """,
        query -> {
          query.setBoolean(1, resolved);
          query.setObject(2, after.parkedAt().atOffset(ZoneOffset.UTC));
          query.setObject(3, after.id());
          query.setInt(4, limit);
          return views(query.executeQuery());
        });
  }

  /** How many wait or are resolved. */
  long count(boolean resolved) {
    return run(
        "SELECT count(*) FROM outbox_parked WHERE (resolved_at IS NOT NULL) = ?",
        query -> {
          query.setBoolean(1, resolved);
          var rows = query.executeQuery();
          rows.next();
          return rows.getLong(1);
        });
  }

  /**
   * Puts the event back where it was in the order of its aggregate, to be sent again after the
   * running transaction.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 when it is resolved already
   */
  ParkedEventView retry(UUID id, UUID caller) {
    resolve(id, ParkedEventResolution.RETRIED, null, caller);
    // The old seq, so that it stands before the events of its aggregate that waited for it.
    run(
        """
        INSERT INTO outbox_event (seq, id, bucket, aggregate_type, aggregate_id, aggregate_version,
               ordinal, topic, event_type, payload, headers, created_at, attempts, last_error)
        OVERRIDING SYSTEM VALUE
        SELECT seq, id, bucket, aggregate_type, aggregate_id, aggregate_version, ordinal, topic,
               event_type, payload, headers, created_at, attempts, last_error
          FROM outbox_parked
         WHERE id = ?
        """,
        insert -> {
          insert.setObject(1, id);
          return insert.executeUpdate();
        });
    return find(id);
  }

  /**
   * Gives the event up; the later events of its aggregate go on after the running transaction.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 when it is resolved already
   */
  ParkedEventView skip(UUID id, String reason, UUID caller) {
    resolve(id, ParkedEventResolution.SKIPPED, reason, caller);
    return find(id);
  }

  private void resolve(UUID id, ParkedEventResolution resolution, String reason, UUID caller) {
    int resolved =
        run(
            """
            UPDATE outbox_parked
               SET resolved_at = clock_timestamp(), resolution = ?, resolution_reason = ?,
                   resolved_by = ?
             WHERE id = ? AND resolved_at IS NULL
            """,
            update -> {
              update.setString(1, resolution.name());
              update.setString(2, reason);
              update.setObject(3, caller);
              update.setObject(4, id);
              return update.executeUpdate();
            });
    if (resolved == 0) {
      find(id);
      throw OutboxProblem.PARKED_EVENT_RESOLVED.problem();
    }
  }

  private ParkedEventView find(UUID id) {
    return run(
            COLUMNS + " WHERE id = ?",
            query -> {
              query.setObject(1, id);
              return views(query.executeQuery());
            })
        .stream()
        .findFirst()
        .orElseThrow(OutboxProblem.PARKED_EVENT_NOT_FOUND::problem);
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
