package org.basra.exchange.aid.duplicates;

import java.util.UUID;

/**
 * A title as the library tells it.
 *
 * @param original in its own script, or null
 * @param latin in Latin letters, or null
 */
record OfferedTitle(String original, String latin) {

  private static final int LONGEST = 500;

  /** The title in its own script, else romanised, else the record it can be looked up by. */
  static String description(OfferedTitle title, UUID recordId) {
    var text = title == null ? "record " + recordId : title.orRecord(recordId);
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private String orRecord(UUID recordId) {
    if (original != null && !original.isBlank()) {
      return original;
    }
    return latin != null && !latin.isBlank() ? latin : "record " + recordId;
  }
}
