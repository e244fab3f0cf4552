package org.basra.exchange.library.contributors;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contributors/{id}/names/{nameId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributors")
@RunOnVirtualThread
class ContributorNameResource {

  private final ContributorNameService service;
  private final EntityTag tag;
  private final Audit audit;
  private final Caller caller;

  ContributorNameResource(
      ContributorNameService service, EntityTag tag, Audit audit, Caller caller) {
    this.service = service;
    this.tag = tag;
    this.audit = audit;
    this.caller = caller;
  }

  @PUT
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "CONTRIBUTOR_NOT_FOUND",
    "CONTRIBUTOR_MERGED",
    "CONTRIBUTOR_NAME_NOT_FOUND",
    "CONTRIBUTOR_LAST_NAME",
    "CONTRIBUTORS_OF_DIFFERENT_KINDS"
  })
  @Operation(
      summary = "Say whose a name is that does not belong to this contributor",
      description =
          "The name goes to another contributor, or to a new one. The records that use it follow,"
              + " and it does not come back with a record that links it wrongly. The last name of a"
              + " contributor stays: say that the two are one instead.")
  @APIResponseSchema(value = MovedNameView.class, responseCode = "200")
  public RestResponse<MovedNameView> moveContributorName(
      @PathParam("id") UUID id,
      @PathParam("nameId") @Parameter(description = "Id of the name, as the contributor shows it.")
          long nameId,
      @NotNull @Valid MoveNameRequest request) {
    var moved = service.move(id, nameId, request.contributorId(), tag::require);
    audit.record(
        AuditEntry.by(caller, List.of(Roles.LIBRARIAN), "contributor.move-name", "contributor", id)
            .with("owner", moved.owner().contributor().id));
    return tag.changed(moved.contributor().shownVersion(), MovedNameView.of(moved));
  }
}
