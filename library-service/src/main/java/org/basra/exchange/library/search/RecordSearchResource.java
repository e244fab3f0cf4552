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
import java.util.List;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.exports.ExportedRecord;
import org.basra.exchange.library.exports.RecordFormat;
import org.basra.exchange.library.search.RankedRecord.Position;
import org.basra.exchange.library.search.RecordSearchRepository.Answer;
import org.basra.exchange.library.search.RecordSearchRepository.Extras;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.NextLink;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
  private final RecordRepository catalogue;
  private final Cursors cursors;

  RecordSearchResource(
      RecordSearchRepository records, RecordRepository catalogue, Cursors cursors) {
    this.records = records;
    this.catalogue = catalogue;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Produces({
    MediaType.APPLICATION_JSON,
    "application/marcxml+xml",
    "application/marc",
    "application/dc+xml",
    "text/csv",
    "application/x-bibtex",
    "application/x-research-info-systems"
  })
  @Operation(
      summary = "Find records",
      description =
          "All words must be in the record, in either script and in any everyday spelling. «Phrases»"
              + " stand in quotes, -not excludes, title:, author: and subject: say where a word must"
              + " stand. Words as typed come before other forms of an Arabic word, those before words"
              + " of the other script and near misses; titles count most. Without q: the newest"
              + " first. By Accept the page comes as MARCXML, MARC, Dublin Core, CSV, BibTeX or RIS; the"
              + " next page is in the Link header.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RecordPage.class)),
        @Content(mediaType = "application/marcxml+xml", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/marc",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "application/dc+xml", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/x-bibtex", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/x-research-info-systems",
            schema = @Schema(type = SchemaType.STRING))
      })
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
    var query = RecordQuery.of(q, filters.filters(), sort);
    var after = cursors.position(page, query.query(), Position.SIZE).map(Position::of);
    var found = records.find(query, after, page.limit() + 1, new Extras(page.count(), facets));
    var items =
        cursors
            .page(page, query.query(), found.records(), RankedRecord::position)
            .map(record -> RecordView.of(record.record()));
    var format = RecordFormat.preferred(accepted(headers));
    var answer =
        format.isPresent()
            ? Response.ok(format.get().write(whole(items.items()))).type(format.get().contentType())
            : Response.ok(json(items, found));
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

  private List<ExportedRecord> whole(List<RecordView> views) {
    var marc = catalogue.marc(views.stream().map(RecordView::id).toList());
    return views.stream().map(view -> new ExportedRecord(view, marc.get(view.id()))).toList();
  }

  private static List<String> accepted(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .map(range -> range.getType() + "/" + range.getSubtype())
        .toList();
  }
}
