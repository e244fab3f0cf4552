package org.basra.exchange.library.stocktaking;

import io.quarkus.panache.common.Parameters;
import java.util.List;

/**
 * Which stock-takings a list shows; null means any.
 *
 * @param location code of the location
 * @param status how far they are
 */
record StockTakingFilter(String location, StockTakingStatus status) {

  String where() {
    return "1 = 1"
        + (location == null ? "" : " and location = :location")
        + (status == null ? "" : " and status = :status");
  }

  Parameters values() {
    var values = new Parameters();
    if (location != null) {
      values.and("location", location);
    }
    if (status != null) {
      values.and("status", status);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of("stock-takings", String.valueOf(location), String.valueOf(status));
  }
}
