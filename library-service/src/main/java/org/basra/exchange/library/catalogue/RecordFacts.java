package org.basra.exchange.library.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * What is told of a record when something becomes of it.
 *
 * @param version the one it has then
 * @param title the title proper
 * @param year Gregorian year of publication, or null
 * @param languages ISO 639-2/B codes
 */
record RecordFacts(UUID id, long version, RecordTitle title, Integer year, List<String> languages) {

  static RecordFacts of(UUID id, long version, Description description) {
    return new RecordFacts(
        id,
        version,
        RecordTitle.of(description.titles().getFirst()),
        description.yearOrNull(),
        description.languages());
  }

  RecordTitle toldTitle() {
    return title.atMost(RecordEvent.TITLE_LENGTH);
  }

  RecordVersion aggregate() {
    return new RecordVersion(id, version);
  }
}
