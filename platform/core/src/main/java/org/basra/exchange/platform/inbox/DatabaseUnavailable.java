package org.basra.exchange.platform.inbox;

import java.sql.SQLException;
import org.basra.exchange.platform.transaction.SqlStates;

/** The database cannot be reached or is busy: no event's fault, so the consumer waits. */
final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailable(Throwable cause) {
    super(cause);
  }

  /**
   * Whether a failure passes by itself: no connection (class 08, or the pool's own exception, which
   * has no state), no resources (53), server stopping or starting (57P0x), a session ended for
   * idling, and collisions.
   */
  static boolean isBehind(Throwable failure) {
    return failure instanceof DatabaseUnavailable
        || SqlStates.isRetriable(failure)
        || SqlStates.sqlException(failure).map(SQLException::getSQLState).isEmpty()
            && SqlStates.sqlException(failure).isPresent()
        || SqlStates.of(failure).matches("08.*|53.*|57P0[1-4]|25P03");
  }
}
