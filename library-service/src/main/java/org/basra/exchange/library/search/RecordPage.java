package org.basra.exchange.library.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.basra.exchange.library.catalogue.RecordView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of found records.
 *
 * @param items at most {@code limit} of them
 * @param next cursor of the next page, null on the last one
 * @param total how many there are in all; only when asked for with {@code count=true}
 * @param didYouMean another spelling that would find something, where this one finds nothing
 * @param facets only when asked for with {@code facets=true}
 */
record RecordPage(
    @Schema(required = true) List<RecordView> items,
    @Schema(nullable = true) String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
    @JsonInclude(JsonInclude.Include.NON_NULL) String didYouMean,
    @JsonInclude(JsonInclude.Include.NON_NULL) RecordFacetsView facets) {}
