package org.basra.exchange.library.stocktaking;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A stock-taking with its numbers as they are now. */
public record CountedStockTaking(StockTaking taking, StockTakingCounts counts) {

  /**
   * Version of what the API shows. The numbers change with every scan, and while it is open with
   * loans and returns, too, none of which touch the stock-taking itself.
   */
  public long shownVersion() {
    var shown = taking.version + counts.toString();
    return UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits()
        & Long.MAX_VALUE;
  }
}
