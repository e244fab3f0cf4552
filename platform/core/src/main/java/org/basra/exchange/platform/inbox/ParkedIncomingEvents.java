package org.basra.exchange.platform.inbox;

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
import javax.sql.DataSource;
import org.basra.exchange.platform.outbox.OutboxProblem;

/** What administrators see of parked incoming events and do about them. */
@ApplicationScoped
class ParkedIncomingEvents {

  private static final String COLUMNS =
      """
      SELECT id, consumer, event_id, event_type, subject, topic, partition, record_offset, state,
             attempts, reason, parked_at, resolved_at, resolution
        FROM inbox_parked
      """;

  private final DataSource dataSource;

  ParkedIncomingEvents(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Where a page begins: behind the event parked then under this id. */
  record Position(Instant parkedAt, UUID id) {
    static final Position START =
        new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
  }

  /** The newest first, those that are parked or those that ended. */
  List<ParkedIncomingEventView> list(boolean resolved, Position after, int limit) {
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

  /** How many are parked or ended. */
  long count(boolean resolved) {
    return run(
        "SELECT count(*) FROM inbox_parked WHERE (resolved_at IS NOT NULL) = ?",
        query -> {
          query.setBoolean(1, resolved);
          var rows = query.executeQuery();
          rows.next();
          return rows.getLong(1);
        });
  }

  /**
   * Lets the consumer try the event again. One that is held goes on by itself and stays as it is.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 when it has ended already
   */
  ParkedIncomingEventView retry(UUID id) {
    int found =
        run(
            """
            UPDATE inbox_parked SET state = CASE state WHEN 'WAITING' THEN 'RETRY' ELSE state END
             WHERE id = ? AND resolved_at IS NULL
            """,
            update -> {
              update.setObject(1, id);
              return update.executeUpdate();
            });
    return found(id, found);
  }

  /**
   * Gives the event up for this consumer; those behind it go on.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 when it has ended already
   */
  ParkedIncomingEventView skip(UUID id, String reason, UUID caller) {
    int found =
        run(
            """
            UPDATE inbox_parked
               SET resolved_at = clock_timestamp(), resolution = 'SKIPPED', resolution_reason = ?,
                   resolved_by = ?
             WHERE id = ? AND resolved_at IS NULL
            """,
            update -> {
              update.setString(1, reason);
              update.setObject(2, caller);
              update.setObject(3, id);
              return update.executeUpdate();
            });
    return found(id, found);
  }

  private ParkedIncomingEventView found(UUID id, int updated) {
    var view =
        run(
                COLUMNS + " WHERE id = ?",
                query -> {
                  query.setObject(1, id);
                  return views(query.executeQuery());
                })
            .stream()
            .findFirst()
            .orElseThrow(OutboxProblem.PARKED_EVENT_NOT_FOUND::problem);
    if (updated == 0) {
      throw OutboxProblem.PARKED_EVENT_RESOLVED.problem();
    }
    return view;
  }

  private static List<ParkedIncomingEventView> views(ResultSet rows) throws SQLException {
    var views = new ArrayList<ParkedIncomingEventView>();
    while (rows.next()) {
      var resolution = rows.getString("resolution");
      views.add(
          new ParkedIncomingEventView(
              rows.getObject("id", UUID.class),
              rows.getString("consumer"),
              rows.getObject("event_id", UUID.class),
              rows.getString("event_type"),
              rows.getObject("subject", UUID.class),
              rows.getString("topic"),
              rows.getInt("partition"),
              rows.getLong("record_offset"),
              ParkedState.valueOf(rows.getString("state")),
              rows.getInt("attempts"),
              rows.getString("reason"),
              instant(rows, "parked_at"),
              instant(rows, "resolved_at"),
              resolution == null ? null : ParkedResolution.valueOf(resolution)));
    }
    return views;
  }

  private static Instant instant(ResultSet rows, String column) throws SQLException {
    var value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
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
