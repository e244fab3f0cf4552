package org.basra.exchange.events.occurrences;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a page of the programme ends: a start, and among those of one start an id. */
record OccurrencePosition(Instant startsAt, UUID id) {

  static final int SIZE = 2;
  static final OccurrencePosition FIRST = new OccurrencePosition(Instant.EPOCH, new UUID(0, 0));

  static OccurrencePosition of(List<String> values) {
    return new OccurrencePosition(
        Instant.parse(values.getFirst()), UUID.fromString(values.getLast()));
  }

  static List<String> values(Occurrence occurrence) {
    return List.of(occurrence.startsAt.toString(), occurrence.id.toString());
  }
}
