package org.basra.exchange.aid.duplicates;

import java.time.Instant;
import java.util.UUID;

/**
 * What this service reads of {@code library.duplicates.offered.v1}.
 *
 * @param copies how many
 * @param offeredAt UTC
 */
record DuplicatesOffered(UUID offerId, UUID recordId, Title title, int copies, Instant offeredAt) {

  private static final int LONGEST = 500;

  record Title(String original, String latin) {}

  /** The title in its own script, else romanised, else the record it can be looked up by. */
  String description() {
    var text =
        firstOf(title == null ? null : title.original(), title == null ? null : title.latin());
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private String firstOf(String original, String latin) {
    if (original != null && !original.isBlank()) {
      return original;
    }
    return latin != null && !latin.isBlank() ? latin : "record " + recordId;
  }
}
