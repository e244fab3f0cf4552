package org.basra.exchange.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

  /** Takes charge of an event; false where the consumer has it already. */
  boolean claim(String consumer, UUID event) {
    return update(
            "INSERT INTO inbox (consumer, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            insert -> {
              insert.setString(1, consumer);
              insert.setObject(2, event);
            })
        == 1;
  }

  /** Forgets events that can no longer arrive; a batch at a time, so that no lock lives long. */
  void forget(String consumer, Duration age) {
    int deleted;
    do {
      deleted =
          update(
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
              });
    } while (deleted == CLEANUP_BATCH);
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private int update(String sql, Binding binding) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The inbox cannot be reached", e);
    }
  }
}
