package org.basra.exchange.library.cataloguing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class NewRecordResource {

  private final CataloguingService service;
  private final RecordRepository records;

  NewRecordResource(CataloguingService service, RecordRepository records) {
    this.service = service;
    this.records = records;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Consumes("application/marcxml+xml")
  @Refuses({"RECORD_UNREADABLE", "RECORD_NOT_ACCEPTED", "RECORD_KNOWN"})
  @Operation(
      summary = "Catalogue one record",
      description =
          "One MARC 21 record as MARCXML. Where its control number (001 with 003) is known, nothing"
              + " changes and the answer names the record; a deleted one comes back under its id.")
  @APIResponseSchema(value = RecordView.class, responseCode = "201")
  public RestResponse<RecordView> createRecord(
      @NotNull
          @Valid
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/marcxml+xml",
                      schema = @Schema(type = SchemaType.STRING)))
          byte[] marcXml) {
    var id = service.create(MarcXmlBody.read(marcXml));
    var record = records.load(id);
    return Created.in("/v1/records", id, record.version(), RecordView.of(record));
  }
}
