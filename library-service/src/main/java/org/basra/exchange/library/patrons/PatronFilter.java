package org.basra.exchange.library.patrons;

import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.List;

/**
 * Which patrons a list shows; null asks for nothing.
 *
 * @param category footing
 * @param status whether they may borrow
 * @param expiresBefore their membership ends before this day
 */
record PatronFilter(PatronCategory category, PatronStatus status, LocalDate expiresBefore) {

  String where() {
    var where = new StringBuilder("1 = 1");
    if (category != null) {
      where.append(" and category = :category");
    }
    if (status != null) {
      where.append(" and status = :status");
    }
    if (expiresBefore != null) {
      where.append(" and expiresOn < :expiresBefore");
    }
    return where.toString();
  }

  Parameters values() {
    var values = new Parameters();
    if (category != null) {
      values.and("category", category);
    }
    if (status != null) {
      values.and("status", status);
    }
    if (expiresBefore != null) {
      values.and("expiresBefore", expiresBefore);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "patrons", String.valueOf(category), String.valueOf(status), String.valueOf(expiresBefore));
  }
}
