package org.basra.exchange.library.imports;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.LargeBody;
import org.basra.exchange.platform.http.LimitedStream;
import org.basra.exchange.platform.idempotency.Idempotency;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.LIBRARIAN)
@Tag(
    name = "Imports",
    description = "Files of MARC 21 records, and tables of books, on their way into the catalogue.")
class ImportResource {

  static final String MARCXML = "application/marcxml+xml";
  static final String ISO2709 = "application/marc";
  static final String CSV = "text/csv";
  static final String TSV = "text/tab-separated-values";

  private final ImportService service;
  private final ImportRepository imports;
  private final OutcomeStore outcomes;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Idempotency idempotency;
  private final Uploads uploads;
  private final ImportFeed feed;
  private final long maxBody;

  ImportResource(
      ImportService service,
      ImportRepository imports,
      OutcomeStore outcomes,
      Cursors cursors,
      EntityTag tag,
      Idempotency idempotency,
      Uploads uploads,
      ImportFeed feed,
      LibraryConfig config) {
    this.service = service;
    this.imports = imports;
    this.outcomes = outcomes;
    this.cursors = cursors;
    this.tag = tag;
    this.idempotency = idempotency;
    this.uploads = uploads;
    this.feed = feed;
    this.maxBody = config.imports().maxBody();
  }

  @POST
  @LargeBody
  @Consumes({MARCXML, ISO2709, CSV, TSV})
  @Operation(
      summary = "Import a file of MARC 21 records or a table of books",
      description =
          "The file is read in the background, record by record: a bad record is quarantined with"
              + " its reason and the rest goes on. A MARCXML file with a document type definition"
              + " fails as a whole, and so does a table without the columns asked for. Tables are"
              + " in UTF-8 or, where the media type says `charset=windows-1256`, in that. A cell"
              + " for authors, languages, ISBN or subjects may hold several, parted by `;`.")
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "Accepted")
  public RestResponse<ImportView> startImport(
      @Context HttpHeaders headers,
      @BeanParam ImportParameters parameters,
      @RequestBody(
              required = true,
              content = {
                @Content(mediaType = MARCXML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = ISO2709,
                    schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                    mediaType = CSV,
                    schema = @Schema(type = SchemaType.STRING),
                    example = "title,author,year\nرجال في الشمس,غسان كنفاني,1963\n"),
                @Content(
                    mediaType = TSV,
                    schema = @Schema(type = SchemaType.STRING),
                    example = "title\tauthor\tyear\nأنشودة المطر\tبدر شاكر السياب\t1960\n")
              })
          InputStream body) {
    refuseAnnouncedExcess(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    var order = parameters.order(headers.getMediaType());
    try (var file = uploads.take(order, new LimitedStream(body, maxBody))) {
      var answer =
          idempotency.once("ImportResource.startImport", file.fingerprint(), () -> accept(file));
      file.keep();
      return answer;
    }
  }

  private RestResponse<ImportView> accept(Upload file) {
    var accepted = service.accept(file);
    return ResponseBuilder.create(RestResponse.Status.ACCEPTED, ImportView.of(accepted))
        .header(HttpHeaders.LOCATION, "/v1/imports/" + accepted.id)
        .header(HttpHeaders.ETAG, EntityTag.of(accepted.version))
        .build();
  }

  /** Before a gigabyte travels for nothing. */
  private void refuseAnnouncedExcess(String contentLength) {
    if (contentLength != null && Long.parseLong(contentLength) > maxBody) {
      throw CommonProblem.BODY_TOO_LARGE
          .problem()
          .at(ProblemError.parameter(HttpHeaders.CONTENT_LENGTH, "≤ " + maxBody));
    }
  }

  @GET
  @Operation(summary = "List imports, newest first")
  public Page<ImportView> listImports(@BeanParam PageRequest page) {
    return cursors
        .byId(page, List.of("imports"), imports::newestBefore, row -> row.id, imports::count)
        .map(ImportView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "See how far an import is")
  @Refuses("IMPORT_NOT_FOUND")
  public RestResponse<ImportView> getImport(@PathParam("id") UUID id) {
    var found = imports.load(id);
    return tag.answer(found.version, () -> ImportView.of(found));
  }

  @GET
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      summary = "Watch an import",
      description =
          "Server-sent events, each with the import as data: `progress` every second while it is"
              + " running, then one `ended`, after which the stream closes.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              example = "event: ended\ndata: {\"status\": \"COMPLETED\", …}\n\n"))
  @Refuses("IMPORT_NOT_FOUND")
  public Multi<OutboundSseEvent> watchImport(@PathParam("id") UUID id, @Context Sse sse) {
    imports.load(id);
    return feed.of(id)
        .map(
            view ->
                sse.newEventBuilder()
                    .name(view.status() == ImportStatus.RUNNING ? "progress" : "ended")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(view)
                    .build());
  }

  @POST
  @Path("/{id}/cancellations")
  @Idempotent
  @Operation(
      summary = "Stop an import",
      description = "What was catalogued before stays in the catalogue.")
  @APIResponseSchema(value = ImportView.class, responseCode = "200")
  @Refuses({"IMPORT_NOT_FOUND", "IMPORT_ENDED"})
  public RestResponse<ImportView> cancelImport(@PathParam("id") UUID id) {
    var cancelled = service.cancel(id);
    return tag.changed(cancelled.version, ImportView.of(cancelled));
  }

  @GET
  @Path("/{id}/outcomes")
  @Operation(summary = "List what became of each record, in the order of the file")
  @Refuses("IMPORT_NOT_FOUND")
  public Page<OutcomeView> listImportOutcomes(
      @PathParam("id") UUID id,
      @QueryParam("outcome") ImportOutcome outcome,
      @BeanParam PageRequest page) {
    imports.load(id);
    var query = List.of("import-outcomes", id.toString(), String.valueOf(outcome));
    long behind =
        cursors.position(page, query, 1).map(List::getFirst).map(Long::parseLong).orElse(0L);
    var kind = Optional.ofNullable(outcome);
    var rows = outcomes.list(id, kind, behind, page.limit() + 1);
    var found =
        cursors
            .page(page, query, rows, row -> List.of(Long.toString(row.position())))
            .map(OutcomeView::of);
    return page.count() ? found.withTotal(outcomes.count(id, kind)) : found;
  }

  @GET
  @Path("/{id}/outcomes/{position}")
  @Operation(summary = "See what became of one record, with all its bytes if it was quarantined")
  public RestResponse<OutcomeView> getImportOutcome(
      @PathParam("id") UUID id, @PathParam("position") long position) {
    var found = outcomes.find(id, position).orElseThrow(CommonProblem.NOT_FOUND::problem);
    return tag.answer(0, () -> OutcomeView.of(found));
  }
}
