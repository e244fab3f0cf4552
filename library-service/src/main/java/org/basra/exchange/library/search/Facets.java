package org.basra.exchange.library.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basra.exchange.library.words.Lexemes;

/**
 * How many of the found records have which property. Of many thousand hits a part is counted and
 * the numbers are raised accordingly: nobody chooses between a subject with 4,812 records and one
 * with 4,790.
 *
 * @param values the most frequent ones
 * @param approximate whether only a part was counted
 */
record Facets(List<FacetValue> values, boolean approximate) {

  static final Facets NONE = new Facets(List.of(), false);

  /** So many records are enough: a property that one in ten has is met within some 7 percent. */
  private static final int ENOUGH = 2_000;

  /** How many parts have to be counted where one of them holds so many found records. */
  static int parts(long inOne) {
    return Math.clamp(ENOUGH / Math.max(inOne, 1), 1, Lexemes.SAMPLES);
  }

  /** What the records of these parts match, null for all records of all parts. */
  static String among(String words, int parts) {
    if (parts == Lexemes.SAMPLES) {
      return words;
    }
    var sample =
        IntStream.range(0, parts)
            .mapToObj(Lexemes::sample)
            .collect(Collectors.joining(" | ", "(", ")"));
    return words == null ? sample : "(" + words + ") & " + sample;
  }

  static Facets of(List<FacetValue> counted, int parts) {
    if (parts == Lexemes.SAMPLES) {
      return new Facets(counted, false);
    }
    return new Facets(
        counted.stream()
            .map(
                value ->
                    new FacetValue(
                        value.facet(), value.value(), value.count() * Lexemes.SAMPLES / parts))
            .toList(),
        true);
  }
}
