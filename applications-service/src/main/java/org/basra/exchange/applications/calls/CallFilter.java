package org.basra.exchange.applications.calls;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;

/**
 * Which calls a list shows.
 *
 * @param drafts also those that are not published
 * @param programme only this programme's, null for all
 * @param open true: only those that take applications; false: only the others; null: both
 */
record CallFilter(boolean drafts, Programme programme, Boolean open) {

  String where() {
    var where = new StringBuilder("id < :after");
    if (!drafts) {
      where.append(" and publishedAt is not null");
    }
    if (programme != null) {
      where.append(" and programme = :programme");
    }
    if (open != null) {
      where.append(
          open
              ? " and publishedAt is not null and deadline.at > :now"
              : " and (publishedAt is null or deadline.at <= :now)");
    }
    return where.toString();
  }

  Parameters values(Instant now) {
    var values = new Parameters();
    if (programme != null) {
      values.and("programme", programme);
    }
    if (open != null) {
      values.and("now", now);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "calls", String.valueOf(drafts), String.valueOf(programme), String.valueOf(open));
  }
}
