package org.basra.exchange.library.contributors;

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
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contributors/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributors")
@RunOnVirtualThread
class ContributorMergingResource {

  private final ContributorMergeService service;
  private final Audit audit;
  private final Caller caller;

  ContributorMergingResource(ContributorMergeService service, Audit audit, Caller caller) {
    this.service = service;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "CONTRIBUTOR_NOT_FOUND",
    "CONTRIBUTOR_MERGED",
    "CONTRIBUTOR_MERGED_WITH_ITSELF",
    "CONTRIBUTORS_OF_DIFFERENT_KINDS"
  })
  @Operation(
      summary = "Say that another contributor is this one",
      description =
          "Names and records of the other become its own; the other id leads here. The merge can be"
              + " taken back.")
  @APIResponseSchema(value = ContributorMergeView.class, responseCode = "201")
  public RestResponse<ContributorMergeView> mergeContributors(
      @PathParam("id") UUID id, @NotNull @Valid MergeContributorRequest request) {
    var merge = service.merge(id, request.otherId());
    audit.record(
        AuditEntry.by(
                caller,
                List.of(Roles.LIBRARIAN),
                "contributor.merge",
                "contributor",
                merge.mergedId)
            .with("survivor", merge.survivorId));
    return Created.in(
        "/v1/contributor-merges", merge.id, merge.version, ContributorMergeView.of(merge));
  }
}
