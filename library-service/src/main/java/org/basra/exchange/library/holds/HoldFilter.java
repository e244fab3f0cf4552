package org.basra.exchange.library.holds;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;

/**
 * Which holds a list shows; null asks for nothing.
 *
 * @param scope the caller's own, or all
 * @param recordId only holds on this record or its copies
 * @param patronId only this patron's
 * @param status only those that are so far
 * @param pickupLocation only those that are taken there
 */
record HoldFilter(
    Scope scope, UUID recordId, UUID patronId, HoldStatus status, String pickupLocation) {

  static final String OWNED_BY = "patronId in (select p.id from Patron p where p.account = ";

  String where() {
    var where = new StringBuilder("1 = 1");
    if (scope instanceof Scope.Own) {
      where.append(" and ").append(OWNED_BY).append(":subject)");
    }
    and(where, "recordId", recordId);
    and(where, "patronId", patronId);
    and(where, "status", status);
    and(where, "pickupLocation", pickupLocation);
    return where.toString();
  }

  private static void and(StringBuilder where, String property, Object value) {
    if (value != null) {
      where.append(" and ").append(property).append(" = :").append(property);
    }
  }

  Parameters values() {
    var values = new Parameters();
    if (scope instanceof Scope.Own(UUID subject)) {
      values.and("subject", subject);
    }
    put(values, "recordId", recordId);
    put(values, "patronId", patronId);
    put(values, "status", status);
    put(values, "pickupLocation", pickupLocation);
    return values;
  }

  private static void put(Parameters values, String property, Object value) {
    if (value != null) {
      values.and(property, value);
    }
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "holds",
        scope.toString(),
        String.valueOf(recordId),
        String.valueOf(patronId),
        String.valueOf(status),
        String.valueOf(pickupLocation));
  }
}
