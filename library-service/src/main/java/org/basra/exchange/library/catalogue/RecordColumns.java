package org.basra.exchange.library.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * The parameters of {@code unnest}: one array a column, one element a row.
 *
 * @param <T> what a row is made of
 */
public final class RecordColumns<T> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<T> rows;
  private int parameter;

  /** {@code first}: number of the first parameter that is an array. */
  public RecordColumns(
      Connection connection, PreparedStatement statement, int first, List<T> rows) {
    this.connection = connection;
    this.statement = statement;
    this.parameter = first;
    this.rows = rows;
  }

  /** Adds the next column: an array of this SQL type. */
  public void add(String type, Function<T, Object> value) throws SQLException {
    var values = rows.stream().map(value).toArray(size -> array(type, size));
    statement.setArray(parameter++, connection.createArrayOf(type, values));
  }

  /** The driver sends arrays of text as they are; arrays of anything it writes out and escapes. */
  private static Object[] array(String type, int size) {
    return type.equals("text") ? new String[size] : new Object[size];
  }
}
