package org.basra.exchange.library.contributors;

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

@Path("/v1/contributor-merges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LIBRARIAN)
@Tag(name = "Contributors")
@RunOnVirtualThread
class ContributorMergeResource {

  private final ContributorMergeService service;
  private final ContributorMergeRepository merges;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Audit audit;
  private final Caller caller;

  ContributorMergeResource(
      ContributorMergeService service,
      ContributorMergeRepository merges,
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
  @Operation(summary = "List merges of contributors, newest first, those taken back as well")
  public Page<ContributorMergeView> listContributorMerges(
      @BeanParam PageRequest page,
      @QueryParam("contributorId")
          @Parameter(description = "Only merges of this contributor, either way.")
          UUID contributorId) {
    return cursors
        .byId(
            page,
            List.of("contributor-merges", String.valueOf(contributorId)),
            (after, limit) -> merges.newestFirst(contributorId, after, limit),
            ContributorMerge::id,
            () -> merges.count(contributorId))
        .map(ContributorMergeView::of);
  }

  @GET
  @Path("/{id}")
  @Refuses("MERGE_NOT_FOUND")
  @Operation(summary = "Read one merge of contributors")
  @APIResponseSchema(value = ContributorMergeView.class, responseCode = "200")
  public RestResponse<ContributorMergeView> getContributorMerge(@PathParam("id") UUID id) {
    var merge = merges.load(id);
    return tag.answer(merge.version, () -> ContributorMergeView.of(merge));
  }

  @POST
  @Path("/{id}/reversals")
  @Idempotent
  @Refuses({"MERGE_NOT_FOUND", "MERGE_REVERSED", "CONTRIBUTOR_MERGE_NOT_REVERSIBLE"})
  @Operation(
      summary = "Say that two contributors are not one after all",
      description =
          "Each gets the names it had, as far as they are still with the survivor, and the records"
              + " that use them. What was said of the survivor since the merge stays.")
  @APIResponseSchema(value = ContributorMergeView.class, responseCode = "200")
  public RestResponse<ContributorMergeView> reverseContributorMerge(@PathParam("id") UUID id) {
    var merge = service.reverse(id);
    audit.record(
        AuditEntry.by(
                caller,
                List.of(Roles.LIBRARIAN),
                "contributor.unmerge",
                "contributor",
                merge.mergedId)
            .with("survivor", merge.survivorId));
    return tag.changed(merge.version, ContributorMergeView.of(merge));
  }
}
