package org.basra.exchange.aid.ledger;

import java.util.UUID;

/**
 * One line to be written and the change of its balance.
 *
 * @param id of the movement
 * @param type why
 * @param key which balance
 * @param quantity base units; positive comes in, negative goes out
 * @param fromReserved whether what goes out was set aside before
 * @param cause what it is part of
 */
public record Posting(
    UUID id, MovementType type, StockKey key, long quantity, boolean fromReserved, Cause cause) {

  /** So much less than is free. */
  long needed() {
    return Math.max(0, -quantity);
  }
}
