package org.basra.exchange.library.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.exports.RecordExports;
import org.basra.exchange.library.exports.RecordFormat;
import org.basra.exchange.library.exports.RecordFormatParameters;
import org.basra.exchange.library.search.RankedRecord.Position;
import org.basra.exchange.library.search.RecordSearchRepository.Answer;
import org.basra.exchange.library.search.RecordSearchRepository.Extras;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.NextLink;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class RecordSearchResource {

  private final RecordSearchRepository records;
  private final RecordExports exports;
  private final Cursors cursors;

  RecordSearchResource(RecordSearchRepository records, RecordExports exports, Cursors cursors) {
    this.records = records;
    this.exports = exports;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Produces(RecordFormat.MEDIA_TYPES)
  @Operation(
      summary = "Find records",
      description =
          "All words must be in the record, in either script and in any everyday spelling. «Phrases»"
              + " stand in quotes, -not excludes, title:, author: and subject: say where a word must"
              + " stand. Words as typed come before other forms of an Arabic word, those before words"
              + " of the other script and near misses; titles count most. Without q: the newest"
              + " first. By Accept the page comes as MARCXML, MARC, Dublin Core, JSON-LD, CSV, BibTeX or"
              + " RIS; the next page is in the Link header.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = RecordFormat.JSON,
              schema = @Schema(implementation = RecordPage.class)))
  public Response findRecords(
      @BeanParam PageRequest page,
      @QueryParam("q") @Parameter(description = "Words to look for.", example = "رجال في الشمس")
          String q,
      @BeanParam RecordFilterParameters filters,
      @QueryParam("sort") @DefaultValue("RELEVANCE") RecordSort sort,
      @QueryParam("facets")
          @DefaultValue("false")
          @Parameter(description = "Whether to count the properties of all found records.")
          boolean facets,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    var format = RecordFormatParameters.format(headers);
    var query = RecordQuery.of(q, filters.filters(), sort);
    var after = cursors.position(page, query.query(), Position.SIZE).map(Position::of);
    var found = records.find(query, after, page.limit() + 1, new Extras(page.count(), facets));
    var items =
        cursors
            .page(page, query.query(), found.records(), RankedRecord::position)
            .map(record -> RecordView.of(record.record()));
    var answer =
        format.isPresent()
            ? Response.ok(exports.write(format.get(), items.items()), format.get().contentType())
            : Response.ok(json(items, found), RecordFormat.JSON);
    if (items.next() != null) {
      answer.header(HttpHeaders.LINK, NextLink.to(uri, items.next()));
    }
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  private static RecordPage json(Page<RecordView> items, Answer found) {
    return new RecordPage(
        items.items(),
        items.next(),
        found.total(),
        found.didYouMean(),
        found.facets() == null ? null : RecordFacetsView.of(found.facets()));
  }
}
