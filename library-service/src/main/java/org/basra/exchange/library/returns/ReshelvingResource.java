package org.basra.exchange.library.returns;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
class ReshelvingResource {

  private final ReshelvingService service;
  private final EntityTag tag;

  ReshelvingResource(ReshelvingService service, EntityTag tag) {
    this.service = service;
    this.tag = tag;
  }

  @POST
  @Path("/{id}/repairs")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"ITEM_NOT_FOUND", "ITEM_NOT_IN_REPAIR"})
  @Operation(summary = "End the repair of an item; the answer names the hold it fills")
  @APIResponseSchema(value = ReshelvedItemView.class, responseCode = "200")
  public RestResponse<ReshelvedItemView> endRepair(
      @PathParam("id") UUID id, @Valid @RequestBody(required = false) ConditionRequest request) {
    return changed(service.repaired(id, ConditionRequest.in(request)));
  }

  @POST
  @Path("/{id}/finds")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"ITEM_NOT_FOUND", "ITEM_NOT_MISSING"})
  @Operation(summary = "Put back an item that was lost or missing; the answer names its hold")
  @APIResponseSchema(value = ReshelvedItemView.class, responseCode = "200")
  public RestResponse<ReshelvedItemView> findItem(
      @PathParam("id") UUID id, @Valid @RequestBody(required = false) ConditionRequest request) {
    return changed(service.found(id, ConditionRequest.in(request)));
  }

  private RestResponse<ReshelvedItemView> changed(ReshelvedItem reshelved) {
    return tag.changed(reshelved.item().shownVersion(), ReshelvedItemView.of(reshelved));
  }
}
