package org.basra.exchange.library.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.search.RankedRecord.Position;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class RecordSearchResource {

  private final RecordSearchRepository records;
  private final Cursors cursors;

  RecordSearchResource(RecordSearchRepository records, Cursors cursors) {
    this.records = records;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Find records",
      description =
          "All words must be in the record, in either script and in any everyday spelling. «Phrases»"
              + " stand in quotes, -not excludes, title:, author: and subject: say where a word must"
              + " stand. Words as typed come before other forms of an Arabic word, those before words"
              + " of the other script and near misses; titles count most. Without q: the newest"
              + " first.")
  public RecordPage findRecords(
      @BeanParam PageRequest page,
      @QueryParam("q") @Parameter(description = "Words to look for.", example = "رجال في الشمس")
          String q,
      @BeanParam RecordFilterParameters filters,
      @QueryParam("sort") @DefaultValue("RELEVANCE") RecordSort sort,
      @QueryParam("facets")
          @DefaultValue("false")
          @Parameter(description = "Whether to count the properties of all found records.")
          boolean facets) {
    var query = RecordQuery.of(q, filters.filters(), sort);
    var answer =
        records.find(
            query,
            cursors.position(page, query.query(), Position.SIZE).map(Position::of),
            page.limit() + 1);
    var items =
        cursors
            .page(page, query.query(), answer.records(), RankedRecord::position)
            .map(found -> RecordView.of(found.record()));
    return new RecordPage(
        items.items(),
        items.next(),
        page.count() ? Long.valueOf(records.count(query)) : null,
        answer.didYouMean(),
        facets ? RecordFacetsView.of(records.facets(query)) : null);
  }
}
