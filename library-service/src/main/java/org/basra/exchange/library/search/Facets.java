package org.basra.exchange.library.search;

import java.util.List;

/**
 * How many of the found records have which property. Of many hits a part is counted, which is
 * chosen as by chance, and the numbers are raised accordingly: nobody chooses between a subject
 * with 4,812 records and one with 4,790.
 *
 * @param values the most frequent ones
 * @param approximate whether only a part was counted
 */
record Facets(List<FacetValue> values, boolean approximate) {

  static final Facets NONE = new Facets(List.of(), false);

  /**
   * The statement takes two parts of {@link SearchSql#PARTS} for a glance. Where they have no more
   * than these, some 1,000 in all, everything is counted.
   */
  static final int LITTLE = 16;

  /**
   * Up to these in the glance, some 8,000 in all, an eighth is counted, and beyond them the glance
   * itself. No fewer than 125 records are counted then: a property that one in ten has is met
   * within a third of its number four times of five.
   */
  static final int MUCH = 125;

  /** As the statement gives them. */
  static Facets of(List<FacetValue> counted) {
    long parts =
        counted.stream()
            .filter(value -> value.facet().equals(SearchSql.COUNTED_PARTS))
            .findFirst()
            .orElseThrow()
            .count();
    long times = SearchSql.PARTS / parts;
    return new Facets(
        counted.stream()
            .map(value -> new FacetValue(value.facet(), value.value(), value.count() * times))
            .toList(),
        times > 1);
  }
}
