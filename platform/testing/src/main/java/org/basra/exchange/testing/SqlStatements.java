package org.basra.exchange.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.LongStream;

/**
 * Counts the statements that PostgreSQL itself has executed in a database, whoever sent them, so
 * that a list that reads row by row is noticed. Housekeeping of the platform and the driver's own
 * questions about types are left out.
 */
public final class SqlStatements {

  private static final String COUNT =
      """
      SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
      WHERE d.datname = ? AND s.toplevel
        AND s.query !~* '(outbox|inbox|audit_|advisory|pg_stat_statements|pg_catalog|idempotency|^(begin|commit|rollback|set|show))'
      """;

  private SqlStatements() {}

  /** How many statements {@code work} made PostgreSQL execute in {@code database}. */
  public static long during(String database, Runnable work) {
    long before = count(database);
    work.run();
    return count(database) - before;
  }

  /**
   * The fewest statements of three runs: what the service does by itself in the background falls
   * into one of them now and then, and only adds.
   */
  public static long fewestDuring(String database, Runnable work) {
    return LongStream.generate(() -> during(database, work)).limit(3).min().orElseThrow();
  }

  private static long count(String database) {
    var url =
        "jdbc:postgresql://127.0.0.1:%s/%s"
            .formatted(System.getProperty("exchange.testing.database-port"), database);
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var query = connection.prepareStatement(COUNT)) {
      query.setString(1, database);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
