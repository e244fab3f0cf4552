package org.basra.exchange.aid.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/**
 * The statements of the ledger. Each changes one balance and writes its line, or does neither and
 * counts no row.
 */
final class LedgerStatements {

  private static final String LINE =
      """
      INSERT INTO stock_movement (id, type, location_id, lot_id, quantity, donation_id,
        consignment_id, reverses_id, actor, occurred_at, recorded_at)
      SELECT ?, ?, location_id, lot_id, ?, CAST(? AS uuid), CAST(? AS uuid), CAST(? AS uuid), ?, ?, ?
      FROM changed
      """;

  private static final String IN =
      """
      WITH changed AS (
        INSERT INTO stock_balance AS b (id, location_id, lot_id, on_hand, reserved)
        VALUES (?, ?, ?, ?, 0)
        ON CONFLICT ON CONSTRAINT stock_balance_one_per_lot
          DO UPDATE SET on_hand = b.on_hand + excluded.on_hand
        RETURNING location_id, lot_id)
      """
          + LINE;

  private static final String OUT =
      """
      WITH changed AS (
        UPDATE stock_balance SET on_hand = on_hand - ?
        WHERE location_id = ? AND lot_id = ? AND on_hand - reserved >= ?
        RETURNING location_id, lot_id)
      """
          + LINE;

  private static final String OUT_OF_RESERVED =
      """
      WITH changed AS (
        UPDATE stock_balance SET on_hand = on_hand - ?, reserved = reserved - ?
        WHERE location_id = ? AND lot_id = ? AND reserved >= ?
        RETURNING location_id, lot_id)
      """
          + LINE;

  private static final String RESERVE =
      """
      UPDATE stock_balance SET reserved = reserved + ?
      WHERE location_id = ? AND lot_id = ? AND on_hand - reserved >= ?
      """;

  private static final String RELEASE =
      """
      UPDATE stock_balance SET reserved = reserved - ?
      WHERE location_id = ? AND lot_id = ? AND reserved >= ?
      """;

  private LedgerStatements() {}

  /** Whether the balance had what the posting takes; a posting that brings in always has. */
  static boolean post(Connection connection, Posting posting, Recording recording)
      throws SQLException {
    var key = posting.key();
    var sql = posting.quantity() > 0 ? IN : posting.fromReserved() ? OUT_OF_RESERVED : OUT;
    try (var statement = connection.prepareStatement(sql)) {
      var row = new Parameters(statement);
      if (posting.quantity() > 0) {
        row.add(UuidV7.next()).add(key.locationId()).add(key.lotId()).add(posting.quantity());
      } else {
        row.add(posting.needed());
        if (posting.fromReserved()) {
          row.add(posting.needed());
        }
        row.add(key.locationId()).add(key.lotId()).add(posting.needed());
      }
      line(row, posting, recording);
      return statement.executeUpdate() == 1;
    }
  }

  private static void line(Parameters row, Posting posting, Recording recording)
      throws SQLException {
    UUID donation = null;
    UUID consignment = null;
    UUID reversed = null;
    switch (posting.cause()) {
      case Cause.Donation(UUID id) -> donation = id;
      case Cause.Consignment(UUID id) -> consignment = id;
      case Cause.Reversed(UUID id) -> reversed = id;
      case Cause.ByHand() -> {
        // The line stands for itself.
      }
    }
    row.add(posting.id()).add(posting.type().name()).add(posting.quantity());
    row.add(donation).add(consignment).add(reversed);
    row.add(recording.actor()).add(recording.occurredAt()).add(recording.recordedAt());
  }

  static boolean reserve(Connection connection, StockKey key, long quantity) throws SQLException {
    return change(connection, RESERVE, key, quantity);
  }

  static boolean release(Connection connection, StockKey key, long quantity) throws SQLException {
    return change(connection, RELEASE, key, quantity);
  }

  private static boolean change(Connection connection, String sql, StockKey key, long quantity)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      new Parameters(statement).add(quantity).add(key.locationId()).add(key.lotId()).add(quantity);
      return statement.executeUpdate() == 1;
    }
  }

  /** Binds values from left to right. */
  private static final class Parameters {

    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
      this.statement = statement;
    }

    Parameters add(Object value) throws SQLException {
      var bound = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
      statement.setObject(next++, bound);
      return this;
    }
  }
}
