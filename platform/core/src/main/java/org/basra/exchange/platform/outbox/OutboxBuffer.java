package org.basra.exchange.platform.outbox;

import jakarta.transaction.Synchronization;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The events of one transaction, written in one batch just before it commits. */
final class OutboxBuffer implements Synchronization {

  private final Runnable flush;
  private final DataSource dataSource;
  private final List<PendingEvent> events = new ArrayList<>();

  OutboxBuffer(Runnable flush, DataSource dataSource) {
    this.flush = flush;
    this.dataSource = dataSource;
  }

  void add(PendingEvent event) {
    events.add(event);
  }

  @Override
  public void beforeCompletion() {
    // The aggregates' own statements go first: they take the row locks that put two transactions on
    // one aggregate in line, and they raise the versions the events carry.
    flush.run();
    try (var connection = dataSource.getConnection()) {
      OutboxInsert.insert(connection, events);
    } catch (SQLException e) {
      throw new IllegalStateException("Events could not be written to the outbox", e);
    }
  }

  @Override
  public void afterCompletion(int status) {
    // Waking the relay is the affair of AfterCommit.
  }
}
