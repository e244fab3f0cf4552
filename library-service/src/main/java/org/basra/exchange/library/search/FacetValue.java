package org.basra.exchange.library.search;

/**
 * One value of a facet with the number of found records that have it.
 *
 * @param facet its name, for example {@code language}
 * @param value what to filter by
 * @param count how many of the found records
 */
record FacetValue(String facet, String value, long count) {}
