package org.basra.exchange.aid.ledger;

import static org.basra.exchange.aid.AidProblem.STOCK_INSUFFICIENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.platform.problem.Problem;

/** The only way to change stock. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StockLedger {

  private static final String LOCK_AVAILABLE =
      """
      SELECT b.lot_id, l.product_id, l.lot_number, l.expires_on, b.on_hand - b.reserved
      FROM stock_balance b JOIN lot l ON l.id = b.lot_id
      WHERE b.location_id = ? AND l.product_id = ANY (?) AND b.on_hand > b.reserved
      ORDER BY b.location_id, b.lot_id
      FOR UPDATE OF b
      """;

  private final DataSource database;

  StockLedger(DataSource database) {
    this.database = database;
  }

  /**
   * Writes all lines and changes all balances.
   *
   * @throws Problem 409 when a balance has less than is taken
   */
  public void post(Collection<Posting> postings, Recording recording) {
    var inOrder = postings.stream().sorted(Comparator.comparing(Posting::key)).toList();
    run(
        connection -> {
          for (var posting : inOrder) {
            require(LedgerStatements.post(connection, posting, recording), posting.key());
          }
          return null;
        });
  }

  /**
   * Sets so much of each balance aside.
   *
   * @throws Problem 409 when less than that is free
   */
  public void reserve(SortedMap<StockKey, Long> quantities) {
    run(
        connection -> {
          for (var part : quantities.entrySet()) {
            require(
                LedgerStatements.reserve(connection, part.getKey(), part.getValue()),
                part.getKey());
          }
          return null;
        });
  }

  /**
   * Frees what was set aside.
   *
   * @throws Problem 409 when less than that is set aside
   */
  public void release(SortedMap<StockKey, Long> quantities) {
    run(
        connection -> {
          for (var part : quantities.entrySet()) {
            require(
                LedgerStatements.release(connection, part.getKey(), part.getValue()),
                part.getKey());
          }
          return null;
        });
  }

  /** What is free of these products at a location, locked until the transaction ends. */
  public List<Available> lockAvailable(UUID locationId, Collection<UUID> products) {
    return run(
        connection -> {
          try (var query = connection.prepareStatement(LOCK_AVAILABLE)) {
            query.setObject(1, locationId);
            query.setArray(2, connection.createArrayOf("uuid", products.toArray()));
            var free = new ArrayList<Available>();
            var rows = query.executeQuery();
            while (rows.next()) {
              free.add(
                  new Available(
                      rows.getObject(1, UUID.class),
                      rows.getObject(2, UUID.class),
                      rows.getString(3),
                      rows.getObject(4, LocalDate.class),
                      rows.getLong(5)));
            }
            return free;
          }
        });
  }

  private static void require(boolean enough, StockKey key) {
    if (!enough) {
      throw STOCK_INSUFFICIENT.because("Less than that is available of lot " + key.lotId());
    }
  }

  private <T> T run(Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The stock ledger could not be used", e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
