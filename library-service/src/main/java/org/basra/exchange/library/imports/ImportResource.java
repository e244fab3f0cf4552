package org.basra.exchange.library.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.marc.MarcFormat;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.LIBRARIAN)
@Tag(name = "Imports", description = "Files of MARC 21 records on their way into the catalogue.")
class ImportResource {

  static final String MARCXML = "application/marcxml+xml";
  static final String ISO2709 = "application/marc";

  private final ImportService service;
  private final ImportRepository imports;
  private final OutcomeStore outcomes;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Idempotency idempotency;
  private final UploadSpool spool;
  private final long maxBody;

  ImportResource(
      ImportService service,
      ImportRepository imports,
      OutcomeStore outcomes,
      Cursors cursors,
      EntityTag tag,
      Idempotency idempotency,
      UploadSpool spool,
      LibraryConfig config) {
    this.service = service;
    this.imports = imports;
    this.outcomes = outcomes;
    this.cursors = cursors;
    this.tag = tag;
    this.idempotency = idempotency;
    this.spool = spool;
    this.maxBody = config.imports().maxBody();
  }

  @POST
  @LargeBody
  @Consumes({MARCXML, ISO2709})
  @Operation(
      summary = "Import a file of MARC 21 records",
      description =
          "The file is read in the background, record by record: a bad record is quarantined with"
              + " its reason and the rest goes on. A MARCXML file with a document type definition"
              + " fails as a whole.")
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "Accepted")
  public RestResponse<ImportView> startImport(
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content = {
                @Content(mediaType = MARCXML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = ISO2709,
                    schema = @Schema(type = SchemaType.STRING, format = "binary"))
              })
          InputStream body)
      throws IOException {
    refuseAnnouncedExcess(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    var type = headers.getMediaType();
    var format = MarcFormat.ofMediaType(type.getType() + "/" + type.getSubtype());
    var file = spool.take(format, new LimitedStream(body, maxBody));
    return idempotency.once("ImportResource.startImport", file.fingerprint(), () -> accept(file));
  }

  private RestResponse<ImportView> accept(UploadedFile file) throws IOException {
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
