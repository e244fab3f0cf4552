package org.basra.exchange.library.readinglists;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;

/**
 * Which reading lists somebody is shown.
 *
 * @param staff whether the caller sees drafts and archived lists
 * @param status only these, null for all
 * @param seriesId only those of this series, null for all
 */
record ReadingListFilter(boolean staff, ReadingListStatus status, UUID seriesId) {

  String where() {
    return (staff ? "1 = 1" : "status = PUBLISHED")
        + (status == null ? "" : " and status = :status")
        + (seriesId == null ? "" : " and seriesId = :seriesId");
  }

  Parameters values() {
    var values = new Parameters();
    if (status != null) {
      values.and("status", status);
    }
    if (seriesId != null) {
      values.and("seriesId", seriesId);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "reading-lists", String.valueOf(staff), String.valueOf(status), String.valueOf(seriesId));
  }
}
