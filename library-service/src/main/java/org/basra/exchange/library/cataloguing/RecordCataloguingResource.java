package org.basra.exchange.library.cataloguing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
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

@Path("/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@RunOnVirtualThread
class RecordCataloguingResource {

  private static final String MARCXML = "application/marcxml+xml";

  private final CataloguingService service;
  private final RecordRepository records;
  private final EntityTag tag;
  private final Audit audit;
  private final Caller caller;

  RecordCataloguingResource(
      CataloguingService service,
      RecordRepository records,
      EntityTag tag,
      Audit audit,
      Caller caller) {
    this.service = service;
    this.records = records;
    this.tag = tag;
    this.audit = audit;
    this.caller = caller;
  }

  @PUT
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Consumes(MARCXML)
  @Refuses({
    "RECORD_NOT_FOUND",
    "RECORD_DELETED",
    "RECORD_MERGED",
    "RECORD_KNOWN",
    "RECORD_UNREADABLE",
    "RECORD_NOT_ACCEPTED"
  })
  @Operation(
      summary = "Correct one record",
      description =
          "The whole MARC 21 record as MARCXML; its control number (001 with 003) has to stay. The"
              + " ETag of the JSON and of the MARCXML form are both accepted.")
  @APIResponseSchema(value = RecordView.class, responseCode = "200")
  public RestResponse<RecordView> correctRecord(
      @PathParam("id") UUID id,
      @NotNull
          @Valid
          @RequestBody(
              required = true,
              content = @Content(mediaType = MARCXML, schema = @Schema(type = SchemaType.STRING)))
          byte[] marcXml) {
    var corrected = MarcXmlBody.read(marcXml);
    var known = records.lock(id).requireActive();
    tag.require(known.version(), "marcxml");
    service.correct(known, corrected);
    return shown(id);
  }

  @DELETE
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"RECORD_NOT_FOUND", "RECORD_DELETED", "RECORD_MERGED", "RECORD_IN_USE"})
  @Operation(
      summary = "Delete a record on which nothing hangs",
      description =
          "It is no longer found and its address answers 410. An import that brings it again, or a"
              + " restoration, brings it back under the same id.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteRecord(@PathParam("id") UUID id) {
    var record = records.lock(id).requireActive();
    tag.require(record.version(), "marcxml");
    service.delete(record);
    audit.record(act("record.delete", id));
  }

  @POST
  @Path("/restorations")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"RECORD_NOT_FOUND", "RECORD_NOT_DELETED"})
  @Operation(summary = "Bring a deleted record back")
  @APIResponseSchema(value = RecordView.class, responseCode = "200")
  public RestResponse<RecordView> restoreRecord(@PathParam("id") UUID id) {
    service.restore(id);
    audit.record(act("record.restore", id));
    return shown(id);
  }

  private RestResponse<RecordView> shown(UUID id) {
    var record = records.load(id);
    return tag.changed(record.version(), RecordView.of(record));
  }

  private AuditEntry act(String action, UUID id) {
    return AuditEntry.by(caller, List.of(Roles.LIBRARIAN), action, "record", id);
  }
}
