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
  private final RecordExports exports;
  private final EntityTag tag;

  RecordResource(RecordRepository records, RecordExports exports, EntityTag tag) {
    this.records = records;
    this.exports = exports;
    this.tag = tag;
  }

  @GET
  @Versioned
  @PermitAll
  @Produces(RecordFormat.MEDIA_TYPES)
  @Refuses({"RECORD_NOT_FOUND", "RECORD_DELETED", "RECORD_MOVED"})
  @Operation(
      summary = "Read one record",
      description =
          "JSON, or by Accept: MARCXML, MARC, Dublin Core, JSON-LD of schema.org, CSV, BibTeX, RIS.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = RecordFormat.JSON,
              schema = @Schema(implementation = RecordView.class)))
  public Response getRecord(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var format = RecordFormatParameters.format(headers);
    var record = records.load(id);
    var view = RecordView.of(record);
    var answer =
        format
            .map(chosen -> exported(chosen, record.version(), view))
            .orElseGet(() -> tag.answer(record.version(), () -> view));
    answer
        .getHeaders()
        .putSingle(
            HttpHeaders.CONTENT_TYPE,
            format.map(RecordFormat::contentType).orElse(MediaType.APPLICATION_JSON));
    answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return answer.toResponse();
  }

  private RestResponse<Object> exported(RecordFormat format, long version, RecordView view) {
    return tag.answer(version, format.variant(), () -> exports.write(format, List.of(view)));
  }
}
