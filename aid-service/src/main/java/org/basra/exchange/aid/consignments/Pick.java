package org.basra.exchange.aid.consignments;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.basra.exchange.aid.ledger.StockKey;

/** So many base units of a lot. */
public record Pick(UUID lotId, long quantity) {

  /** The balances that hold these picks, in the order in which they are locked. */
  public static SortedMap<StockKey, Long> at(UUID locationId, Collection<Pick> picks) {
    var balances = new TreeMap<StockKey, Long>();
    picks.forEach(
        pick -> balances.merge(new StockKey(locationId, pick.lotId()), pick.quantity(), Long::sum));
    return balances;
  }
}
