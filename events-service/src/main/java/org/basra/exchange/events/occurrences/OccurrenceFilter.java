package org.basra.exchange.events.occurrences;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which occurrences a list shows.
 *
 * @param seriesId only of this series, null for all
 * @param notEndedBy only those that end after this instant, null for all
 */
record OccurrenceFilter(UUID seriesId, Instant notEndedBy) {

  String where() {
    return "1 = 1"
        + (seriesId == null ? "" : " and o.series.id = :seriesId")
        + (notEndedBy == null ? "" : " and o.endsAt > :notEndedBy");
  }

  Parameters values() {
    var values = new Parameters();
    if (seriesId != null) {
      values.and("seriesId", seriesId);
    }
    if (notEndedBy != null) {
      values.and("notEndedBy", notEndedBy);
    }
    return values;
  }

  /** What a cursor of this list belongs to; the time goes on while somebody turns pages. */
  List<String> query() {
    return List.of("occurrences", String.valueOf(seriesId), String.valueOf(notEndedBy != null));
  }
}
