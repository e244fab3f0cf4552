package org.basra.exchange.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** The statements on {@code inbox}; they join the caller's transaction. */
@ApplicationScoped
class InboxTable {

  private static final int CLEANUP_BATCH = 5_000;

  private final DataSource dataSource;

  InboxTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What taking charge of an event found out. */
  enum Claim {
    /** The consumer has it already. */
    KNOWN,
    /** An earlier event of its aggregate is parked. */
    BEHIND_ANOTHER,
    /** Nothing stands in its way. */
    FREE
  }

  /** Takes charge of an event, and sees whether events of its aggregate have to wait. */
  Claim claim(String consumer, UUID event, UUID subject) {
    return run(
        """
        WITH claimed AS (INSERT INTO inbox (consumer, event_id) VALUES (?, ?)
                         ON CONFLICT DO NOTHING RETURNING event_id)
        SELECT EXISTS (SELECT 1 FROM claimed),
               EXISTS (SELECT 1 FROM inbox_parked
                        WHERE consumer = ? AND subject = ? AND resolved_at IS NULL)
        """,
        query -> {
          query.setString(1, consumer);
          query.setObject(2, event);
          query.setString(3, consumer);
          query.setObject(4, subject, Types.OTHER);
          var rows = query.executeQuery();
          rows.next();
          if (!rows.getBoolean(1)) {
            return Claim.KNOWN;
          }
          return rows.getBoolean(2) ? Claim.BEHIND_ANOTHER : Claim.FREE;
        });
  }

  /** Forgets events that can no longer arrive; a batch at a time, so that no lock lives long. */
  void forget(String consumer, Duration age) {
    int deleted;
    do {
      deleted =
          run(
              """
              DELETE FROM inbox
               WHERE ctid = ANY (ARRAY(SELECT ctid FROM inbox
                                        WHERE consumer = ?
                                          AND processed_at
                                              < clock_timestamp() - make_interval(secs => ?)
                                        LIMIT ?))
              """,
              delete -> {
                delete.setString(1, consumer);
                delete.setDouble(2, age.toSeconds());
                delete.setInt(3, CLEANUP_BATCH);
                return delete.executeUpdate();
              });
    } while (deleted == CLEANUP_BATCH);
  }

  private interface Work<T> {
    T apply(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.apply(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The inbox cannot be reached", e);
    }
  }
}
