package org.basra.exchange.aid.movements;

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
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Movements")
@RunOnVirtualThread
class MovementResource {

  private final MovementRepository movements;
  private final ReversalService reversals;
  private final Cursors cursors;
  private final EntityTag tag;

  MovementResource(
      MovementRepository movements, ReversalService reversals, Cursors cursors, EntityTag tag) {
    this.movements = movements;
    this.reversals = reversals;
    this.cursors = cursors;
    this.tag = tag;
  }

  @GET
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.AUDITOR})
  @Operation(summary = "List stock movements, newest first")
  public Page<MovementView> listMovements(
      @BeanParam PageRequest page,
      @QueryParam("productId") UUID productId,
      @QueryParam("locationId") UUID locationId,
      @QueryParam("lotId") UUID lotId) {
    var filter = new MovementFilter(productId, locationId, lotId);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> movements.newestFirst(filter, after, limit),
            StockMovement::id,
            () -> movements.count(filter))
        .map(MovementView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.AUDITOR})
  @Refuses("MOVEMENT_NOT_FOUND")
  @Operation(summary = "Read one stock movement")
  @APIResponseSchema(value = MovementView.class, responseCode = "200")
  public RestResponse<MovementView> getMovement(@PathParam("id") UUID id) {
    var movement = movements.load(id);
    return tag.answer(0, () -> MovementView.of(movement));
  }

  @POST
  @Path("/{id}/reversals")
  @Idempotent
  @RolesAllowed(Roles.WAREHOUSE)
  @Refuses({
    "MOVEMENT_NOT_FOUND",
    "MOVEMENT_NOT_REVERSIBLE",
    "MOVEMENT_REVERSED",
    "STOCK_INSUFFICIENT"
  })
  @Operation(summary = "Take a movement back by its opposite, once")
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  public RestResponse<MovementView> reverseMovement(@PathParam("id") UUID id) {
    var reversal = reversals.reverse(id);
    return Created.in("/v1/movements", reversal.id(), 0, reversal);
  }
}
