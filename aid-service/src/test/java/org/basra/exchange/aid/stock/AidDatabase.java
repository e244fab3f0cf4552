package org.basra.exchange.aid.stock;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.postgresql.util.PSQLException;

/** The database itself, as one of its roles. */
final class AidDatabase {

  private AidDatabase() {}

  static int execute(String role, String sql) throws SQLException {
    var url =
        "jdbc:postgresql://127.0.0.1:%s/aid"
            .formatted(System.getProperty("exchange.testing.database-port"));
    try (var connection = DriverManager.getConnection(url, role, role);
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** The name of the constraint that refuses a statement of the runtime role. */
  static String refusal(String sql) {
    return refusal("aid", sql);
  }

  static String refusal(String role, String sql) {
    var refused = Assertions.catchThrowableOfType(PSQLException.class, () -> execute(role, sql));
    return refused.getServerErrorMessage().getConstraint();
  }
}
