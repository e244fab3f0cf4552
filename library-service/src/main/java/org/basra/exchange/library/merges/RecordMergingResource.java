package org.basra.exchange.library.merges;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/records/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges")
@RunOnVirtualThread
class RecordMergingResource {

  private final MergeService service;
  private final EntityTag tag;
  private final Audit audit;
  private final Caller caller;

  RecordMergingResource(MergeService service, EntityTag tag, Audit audit, Caller caller) {
    this.service = service;
    this.tag = tag;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "RECORD_NOT_FOUND",
    "RECORD_DELETED",
    "RECORD_MERGED",
    "SAME_RECORD",
    "VERSION_REQUIRED",
    "VERSION_MISMATCH"
  })
  @Operation(
      summary = "Merge another record into this one",
      description =
          "The items of the other record become items of this one, and its address leads here. The"
              + " merge can be taken back.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag you read of this record, which survives.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 255))
  @APIResponseSchema(value = RecordMergeView.class, responseCode = "201")
  public RestResponse<RecordMergeView> mergeRecord(
      @PathParam("id") UUID id, @NotNull @Valid MergeRecordsRequest request) {
    var pair = service.lock(id, request.mergedId());
    tag.require(pair.survivor().version(), "marcxml");
    var merge = service.merge(pair);
    audit.record(
        AuditEntry.by(caller, List.of(Roles.LIBRARIAN), "record.merge", "record", merge.mergedId)
            .with("survivor", merge.survivorId));
    return Created.in("/v1/record-merges", merge.id, merge.version, RecordMergeView.of(merge));
  }
}
