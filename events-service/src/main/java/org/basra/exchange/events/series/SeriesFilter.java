package org.basra.exchange.events.series;

import io.quarkus.panache.common.Parameters;
import java.util.List;

/**
 * Which series a list shows.
 *
 * @param drafts whether the caller may see drafts
 * @param status only these, null for all
 * @param kind only these, null for all
 */
record SeriesFilter(boolean drafts, SeriesStatus status, SeriesKind kind) {

  String where() {
    return (drafts ? "1 = 1" : "status <> DRAFT")
        + (status == null ? "" : " and status = :status")
        + (kind == null ? "" : " and kind = :kind");
  }

  Parameters values() {
    var values = new Parameters();
    if (status != null) {
      values.and("status", status);
    }
    if (kind != null) {
      values.and("kind", kind);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of("series", String.valueOf(drafts), String.valueOf(status), String.valueOf(kind));
  }
}
