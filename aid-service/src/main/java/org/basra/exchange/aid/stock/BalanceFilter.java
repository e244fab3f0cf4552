package org.basra.exchange.aid.stock;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.locations.LocationKind;

/**
 * Which balances a list shows; null means all.
 *
 * @param warehousesOnly leaves out what is on the way or at a delivery point: when and where aid
 *     arrives is told to nobody outside
 * @param productId only of this product
 * @param locationId only at this location
 */
record BalanceFilter(boolean warehousesOnly, UUID productId, UUID locationId) {

  String where() {
    var where = new StringBuilder("1 = 1");
    if (warehousesOnly) {
      where.append(" and p.kind = :warehouse");
    }
    if (productId != null) {
      where.append(" and l.productId = :productId");
    }
    if (locationId != null) {
      where.append(" and p.id = :locationId");
    }
    return where.toString();
  }

  Parameters values() {
    var values = new Parameters();
    if (warehousesOnly) {
      values.and("warehouse", LocationKind.WAREHOUSE);
    }
    if (productId != null) {
      values.and("productId", productId);
    }
    if (locationId != null) {
      values.and("locationId", locationId);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "stock",
        String.valueOf(warehousesOnly),
        String.valueOf(productId),
        String.valueOf(locationId));
  }
}
