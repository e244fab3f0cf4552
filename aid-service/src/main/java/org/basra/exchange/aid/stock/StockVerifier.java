package org.basra.exchange.aid.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.aid.locations.Location;

/**
 * Counts everything twice. One statement, so that both counts see the same moment while others go
 * on working.
 */
@ApplicationScoped
class StockVerifier {

  private static final String DIFFERENCES =
      """
      WITH ledger AS (
        SELECT location_id, lot_id, sum(quantity) AS total FROM stock_movement GROUP BY 1, 2),
      picked AS (
        SELECT c.origin_id AS location_id, p.lot_id, sum(p.quantity) AS total
        FROM consignment c JOIN consignment_pick p ON p.consignment_id = c.id
        WHERE c.status = 'ALLOCATED' GROUP BY 1, 2),
      carried AS (
        SELECT CAST(? AS uuid) AS location_id, p.lot_id, sum(p.quantity) AS total
        FROM consignment c JOIN consignment_pick p ON p.consignment_id = c.id
        WHERE c.status = 'SHIPPED' GROUP BY 1, 2)
      SELECT 'ON_HAND' AS kind, location_id, lot_id, coalesce(on_hand, 0), coalesce(total, 0)
      FROM stock_balance FULL JOIN ledger USING (location_id, lot_id)
      WHERE coalesce(on_hand, 0) <> coalesce(total, 0)
      UNION ALL
      SELECT 'RESERVED', location_id, lot_id, coalesce(reserved, 0), coalesce(total, 0)
      FROM stock_balance FULL JOIN picked USING (location_id, lot_id)
      WHERE coalesce(reserved, 0) <> coalesce(total, 0)
      UNION ALL
      SELECT 'ON_THE_WAY', location_id, lot_id, coalesce(on_hand, 0), coalesce(total, 0)
      FROM (SELECT * FROM stock_balance WHERE location_id = CAST(? AS uuid)) AS way
        FULL JOIN carried USING (location_id, lot_id)
      WHERE coalesce(on_hand, 0) <> coalesce(total, 0)
      ORDER BY 1, 2, 3 LIMIT 100
      """;

  private final DataSource database;
  private final Clock clock;

  StockVerifier(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  StockVerification verify() {
    try (var connection = database.getConnection()) {
      var differences = differences(connection);
      return new StockVerification(
          clock.instant(),
          count(connection, "SELECT count(*) FROM stock_balance"),
          count(connection, "SELECT count(*) FROM stock_movement"),
          differences.isEmpty(),
          differences);
    } catch (SQLException e) {
      throw new IllegalStateException("The stock could not be verified", e);
    }
  }

  private static List<StockDifference> differences(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(DIFFERENCES)) {
      query.setObject(1, Location.ON_THE_WAY);
      query.setObject(2, Location.ON_THE_WAY);
      var found = new ArrayList<StockDifference>();
      var rows = query.executeQuery();
      while (rows.next()) {
        found.add(
            new StockDifference(
                StockDifferenceKind.valueOf(rows.getString(1)),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class),
                rows.getLong(4),
                rows.getLong(5)));
      }
      return List.copyOf(found);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
