package org.basra.exchange.library.merges;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/record-merges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LIBRARIAN)
@Tag(name = "Merges")
@RunOnVirtualThread
class RecordMergeResource {

  private final MergeService service;
  private final RecordMergeRepository merges;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Audit audit;
  private final Caller caller;

  RecordMergeResource(
      MergeService service,
      RecordMergeRepository merges,
      Cursors cursors,
      EntityTag tag,
      Audit audit,
      Caller caller) {
    this.service = service;
    this.merges = merges;
    this.cursors = cursors;
    this.tag = tag;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "List merges, newest first, those taken back as well")
  public Page<RecordMergeView> listRecordMerges(
      @BeanParam PageRequest page,
      @QueryParam("recordId") @Parameter(description = "Only merges of this record, either way.")
          UUID recordId) {
    return cursors
        .byId(
            page,
            List.of("record-merges", String.valueOf(recordId)),
            (after, limit) -> merges.newestFirst(recordId, after, limit),
            RecordMerge::id,
            () -> merges.count(recordId))
        .map(RecordMergeView::of);
  }

  @GET
  @Path("/{id}")
  @Refuses("MERGE_NOT_FOUND")
  @Operation(summary = "Read one merge")
  @APIResponseSchema(value = RecordMergeView.class, responseCode = "200")
  public RestResponse<RecordMergeView> getRecordMerge(@PathParam("id") UUID id) {
    var merge = merges.load(id);
    return tag.answer(merge.version, () -> RecordMergeView.of(merge));
  }

  @POST
  @Path("/{id}/reversals")
  @Idempotent
  @Refuses({"MERGE_NOT_FOUND", "MERGE_REVERSED", "MERGE_NOT_REVERSIBLE"})
  @Operation(
      summary = "Take a merge back",
      description =
          "The record is found again under its old address, and the items that came from it go back"
              + " as far as they are still with the survivor.")
  @APIResponseSchema(value = RecordMergeView.class, responseCode = "200")
  public RestResponse<RecordMergeView> reverseRecordMerge(@PathParam("id") UUID id) {
    var merge = service.reverse(id);
    audit.record(
        AuditEntry.by(caller, List.of(Roles.LIBRARIAN), "record.unmerge", "record", merge.mergedId)
            .with("survivor", merge.survivorId));
    return tag.changed(merge.version, RecordMergeView.of(merge));
  }
}
