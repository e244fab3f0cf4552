package org.basra.exchange.aid.movements;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;

/**
 * Which movements a list shows; null means all.
 *
 * @param productId only of this product
 * @param locationId only at this location
 * @param lotId only of this lot
 */
record MovementFilter(UUID productId, UUID locationId, UUID lotId) {

  String where() {
    var where = new StringBuilder("1 = 1");
    if (productId != null) {
      where.append(" and l.productId = :productId");
    }
    if (locationId != null) {
      where.append(" and m.locationId = :locationId");
    }
    if (lotId != null) {
      where.append(" and l.id = :lotId");
    }
    return where.toString();
  }

  Parameters values() {
    var values = new Parameters();
    if (productId != null) {
      values.and("productId", productId);
    }
    if (locationId != null) {
      values.and("locationId", locationId);
    }
    if (lotId != null) {
      values.and("lotId", lotId);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "movements", String.valueOf(productId), String.valueOf(locationId), String.valueOf(lotId));
  }
}
