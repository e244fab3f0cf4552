package org.basra.exchange.library.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of all found records have which property; the most frequent values.
 *
 * @param languages ISO 639-2/B codes
 * @param decades first Gregorian year of each decade, the latest first
 * @param subjects headings as shown, in either script
 * @param origins where authors come from, ISO 3166-1 alpha-2 codes; as far as librarians have said
 * @param available whether a copy stands on the shelf now
 * @param digital whether there is a digital copy
 * @param approximate whether the numbers are estimates: of many thousand records a part is counted
 */
record RecordFacetsView(
    @Schema(required = true) List<FacetCountView> languages,
    @Schema(required = true) List<FacetCountView> decades,
    @Schema(required = true) List<FacetCountView> subjects,
    @Schema(required = true) List<FacetCountView> origins,
    @Schema(required = true) List<FacetCountView> available,
    @Schema(required = true) List<FacetCountView> digital,
    @Schema(required = true) boolean approximate) {

  static RecordFacetsView of(Facets facets) {
    var values = facets.values();
    return new RecordFacetsView(
        of(values, "language"),
        of(values, "decade"),
        of(values, "subject"),
        of(values, "origin"),
        of(values, "available"),
        of(values, "digital"),
        facets.approximate());
  }

  private static List<FacetCountView> of(List<FacetValue> values, String facet) {
    return values.stream()
        .filter(value -> value.facet().equals(facet))
        .map(value -> new FacetCountView(value.value(), value.count()))
        .toList();
  }
}
