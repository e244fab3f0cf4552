package org.basra.exchange.applications.awards;

import static org.basra.exchange.applications.ApplicationsProblem.AWARD_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
@RunOnVirtualThread
class AwardResource {

  private final AwardRepository awards;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  AwardResource(
      AwardRepository awards, Cursors cursors, EntityTag tag, Caller caller, StaffReads reads) {
    this.awards = awards;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MEMBER, Roles.PROGRAMME_OFFICER})
  @Refuses("AWARD_NOT_FOUND")
  @Operation(summary = "Read one award; members read their own")
  @APIResponseSchema(value = AwardView.class, responseCode = "200")
  public RestResponse<AwardView> getAward(@PathParam("id") UUID id) {
    var award = awards.load(id, caller.scope(Roles.PROGRAMME_OFFICER), AWARD_NOT_FOUND);
    reads.one(Roles.PROGRAMME_OFFICER, "award.read", "award", id);
    return tag.answer(award.version, () -> AwardView.of(award));
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PROGRAMME_OFFICER})
  @Operation(summary = "List awards, newest first; members see their own")
  public Page<AwardView> listAwards(@BeanParam PageRequest page) {
    var scope = caller.scope(Roles.PROGRAMME_OFFICER);
    reads.list(Roles.PROGRAMME_OFFICER, "award.list", "call", null);
    return cursors
        .byId(
            page,
            List.of("awards", scope.toString()),
            (after, limit) -> awards.newestFirst(scope, after, limit),
            Award::id,
            () -> awards.count(scope))
        .map(AwardView::of);
  }
}
