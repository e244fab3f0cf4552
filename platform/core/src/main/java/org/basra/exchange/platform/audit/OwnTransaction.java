package org.basra.exchange.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain database transactions for the sealer and the verification, which run outside requests. */
final class OwnTransaction {

  private OwnTransaction() {}

  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Runs the work in a transaction of its own; rolls back on every failure. */
  static <T> T run(DataSource database, Work<T> work) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read or sealed", e);
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
