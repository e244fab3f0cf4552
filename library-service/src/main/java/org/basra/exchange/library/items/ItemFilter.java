package org.basra.exchange.library.items;

import io.quarkus.panache.common.Parameters;
import java.util.List;

/**
 * Which copies a list shows; null means any.
 *
 * @param location code of the shelf or branch
 * @param callNumber beginning of the call number
 * @param status whether they are lent
 */
record ItemFilter(String location, String callNumber, ItemStatus status) {

  String where() {
    return "1 = 1"
        + (location == null ? "" : " and location = :location")
        + (callNumber == null ? "" : " and callNumber like :callNumber escape '!'")
        + (status == null ? "" : " and status = :status");
  }

  Parameters values() {
    var values = new Parameters();
    if (location != null) {
      values.and("location", location);
    }
    if (callNumber != null) {
      values.and("callNumber", callNumber.replaceAll("[!%_]", "!$0") + "%");
    }
    if (status != null) {
      values.and("status", status);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "items", String.valueOf(location), String.valueOf(callNumber), String.valueOf(status));
  }
}
