package org.basra.exchange.aid.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * Which balance: one lot at one location. Sorts as PostgreSQL sorts, because the database locks
 * balances in the same order.
 */
public record StockKey(UUID locationId, UUID lotId) implements Comparable<StockKey> {

  private static final Comparator<UUID> AS_IN_THE_DATABASE =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  @Override
  public int compareTo(StockKey other) {
    int byLocation = AS_IN_THE_DATABASE.compare(locationId, other.locationId);
    return byLocation == 0 ? AS_IN_THE_DATABASE.compare(lotId, other.lotId) : byLocation;
  }
}
