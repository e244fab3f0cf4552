package org.basra.exchange.library.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The parameters of {@code unnest}: one array a column, one element a record. */
final class RecordColumns {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<CataloguedRecord> records;
  private int parameter = 3;

  RecordColumns(
      Connection connection, PreparedStatement statement, List<CataloguedRecord> records) {
    this.connection = connection;
    this.statement = statement;
    this.records = records;
  }

  void add(String type, Function<CataloguedRecord, Object> value) throws SQLException {
    var values = records.stream().map(value).toArray();
    statement.setArray(parameter++, connection.createArrayOf(type, values));
  }

  void json(Function<Description, Object> value) throws SQLException {
    add("text", r -> CatalogueJson.write(value.apply(r.description())));
  }
}
