package org.basra.exchange.library.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.library.marc.MarcXmlWriter;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class RecordResource {

  /** MARC 21 in XML (RFC 6207). */
  static final String MARCXML = "application/marcxml+xml";

  private final RecordRepository records;
  private final EntityTag tag;

  RecordResource(RecordRepository records, EntityTag tag) {
    this.records = records;
    this.tag = tag;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("RECORD_NOT_FOUND")
  @Operation(summary = "Read one record")
  @APIResponseSchema(value = RecordView.class, responseCode = "200")
  public RestResponse<RecordView> getRecord(@PathParam("id") UUID id) {
    var record = records.load(id);
    return tag.answer(record.version, () -> RecordView.of(record));
  }

  @GET
  @Path("/{id}/marc")
  @PermitAll
  @Produces(MARCXML)
  @Refuses("RECORD_NOT_FOUND")
  @Operation(summary = "Read one record whole, as its library sent it")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = MARCXML, schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<String> getRecordMarc(@PathParam("id") UUID id) {
    var record = records.load(id);
    return tag.answer(record.version, () -> MarcXmlWriter.toMarcXml(records.marc(id)));
  }
}
