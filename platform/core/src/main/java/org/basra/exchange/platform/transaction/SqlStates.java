package org.basra.exchange.platform.transaction;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL's SQLSTATE behind an exception, however deep Hibernate or Agroal has wrapped it. */
public final class SqlStates {

  /** Serialization failure, deadlock, lock not available: the transaction may be tried again. */
  private static final Set<String> RETRIABLE = Set.of("40001", "40P01", "55P03");

  private SqlStates() {}

  /** The first SQLException in the chain of causes. */
  public static Optional<SQLException> sqlException(Throwable failure) {
    return Causes.find(failure, SQLException.class);
  }

  /** Its SQLSTATE, or an empty text. */
  public static String of(Throwable failure) {
    return sqlException(failure).map(SQLException::getSQLState).orElse("");
  }

  /** Whether the whole transaction may be tried again (PostgreSQL manual, 13.5). */
  public static boolean isRetriable(Throwable failure) {
    return RETRIABLE.contains(of(failure));
  }
}
