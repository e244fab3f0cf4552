package org.basra.exchange.library.matching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/duplicate-groups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LIBRARIAN)
@Tag(name = "Merges")
@RunOnVirtualThread
class DuplicateGroupResource {

  private final DuplicateGroupRepository groups;
  private final DismissalService dismissals;
  private final Cursors cursors;
  private final EntityTag tag;

  DuplicateGroupResource(
      DuplicateGroupRepository groups,
      DismissalService dismissals,
      Cursors cursors,
      EntityTag tag) {
    this.groups = groups;
    this.dismissals = dismissals;
    this.cursors = cursors;
    this.tag = tag;
  }

  @GET
  @Operation(
      summary = "List records that may describe one work",
      description =
          "Records whose title and main author are the same in everyday spelling, in the original"
              + " script or romanised. In no order that means anything.")
  public Page<DuplicateGroupView> listDuplicateGroups(
      @BeanParam PageRequest page,
      @QueryParam("confidence") @Parameter(description = "Only groups of this confidence.")
          MatchConfidence confidence,
      @QueryParam("dismissed")
          @DefaultValue("false")
          @Parameter(description = "Groups found to be different works, instead of the others.")
          boolean dismissed) {
    var filter = new DuplicateGroupFilter(confidence, dismissed);
    var found =
        cursors.byId(
            page,
            filter.query(),
            (after, limit) -> groups.list(filter, after, limit),
            DuplicateGroup::key,
            () -> groups.count(filter));
    var records = groups.candidates(found.items().stream().map(DuplicateGroup::key).toList());
    return found.map(group -> DuplicateGroupView.of(group, records.get(group.key())));
  }

  @POST
  @Path("/{key}/dismissals")
  @Idempotent
  @Refuses({"DUPLICATE_GROUP_NOT_FOUND", "NOT_IN_DUPLICATE_GROUP"})
  @Operation(
      summary = "Say that records of a group are different works",
      description =
          "The decision is kept for these records, also when they are imported again. A record that"
              + " joins the group later puts it on the list again.")
  @APIResponseSchema(value = DuplicateDismissalView.class, responseCode = "200")
  public RestResponse<DuplicateDismissalView> dismissDuplicates(
      @PathParam("key") UUID key, @NotNull @Valid DismissDuplicatesRequest request) {
    var dismissal = dismissals.dismiss(key, request);
    return tag.changed(dismissal.version, DuplicateDismissalView.of(dismissal));
  }
}
