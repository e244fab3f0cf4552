package org.basra.exchange.library.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value and how many of the found records have it.
 *
 * @param value what to filter by
 * @param count number of records
 */
record FacetCountView(
    @Schema(required = true, examples = "ara") String value,
    @Schema(required = true, examples = "128") long count) {}
