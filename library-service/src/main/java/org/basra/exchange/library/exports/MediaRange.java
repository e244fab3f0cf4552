package org.basra.exchange.library.exports;

import java.util.Comparator;
import java.util.List;

/**
 * One range of an {@code Accept} header.
 *
 * @param type as in {@code text/csv}, or a star
 * @param subtype as in {@code text/csv}, or a star
 * @param quality how much it is wanted, 0…1; 0 is a refusal
 */
record MediaRange(String type, String subtype, double quality) {

  private static final String ANY = "*";

  /** How much a media type is wanted: the most specific range that has it says so. */
  static double quality(List<MediaRange> accepted, String mediaType) {
    return accepted.stream()
        .filter(range -> range.includes(mediaType))
        .max(
            Comparator.comparingInt(MediaRange::precision).thenComparingDouble(MediaRange::quality))
        .map(MediaRange::quality)
        .orElse(0.0);
  }

  private boolean includes(String mediaType) {
    var parts = mediaType.split("/", 2);
    return isOrAny(type, parts[0]) && isOrAny(subtype, parts[1]);
  }

  private int precision() {
    return (type.equals(ANY) ? 0 : 1) + (subtype.equals(ANY) ? 0 : 1);
  }

  private static boolean isOrAny(String range, String name) {
    return range.equals(ANY) || range.equalsIgnoreCase(name);
  }
}
