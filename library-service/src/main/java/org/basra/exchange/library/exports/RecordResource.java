package org.basra.exchange.library.exports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.etag.Versioned;
import org.basra.exchange.platform.openapi.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class RecordResource {

  private final RecordRepository records;
  private final EntityTag tag;

  RecordResource(RecordRepository records, EntityTag tag) {
    this.records = records;
    this.tag = tag;
  }

  @GET
  @Versioned
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
  @Refuses({"RECORD_NOT_FOUND", "RECORD_DELETED", "RECORD_MOVED"})
  @Operation(
      summary = "Read one record",
      description = "JSON, or by Accept: MARCXML, MARC, Dublin Core, CSV, BibTeX, RIS.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RecordView.class)),
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
  public Response getRecord(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var record = records.load(id);
    var view = RecordView.of(record);
    var answer =
        RecordFormat.preferred(accepted(headers))
            .map(format -> exported(format, record.version(), view))
            .orElseGet(() -> tag.answer(record.version(), () -> view));
    answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return answer.toResponse();
  }

  private RestResponse<Object> exported(RecordFormat format, long version, RecordView view) {
    RestResponse<Object> answer =
        tag.answer(
            version,
            format.variant(),
            () -> format.write(List.of(new ExportedRecord(view, records.marc(view.id())))));
    answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
    return answer;
  }

  private static List<String> accepted(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .map(range -> range.getType() + "/" + range.getSubtype())
        .toList();
  }
}
