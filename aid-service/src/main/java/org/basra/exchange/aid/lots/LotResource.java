package org.basra.exchange.aid.lots;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/lots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lots")
@RunOnVirtualThread
class LotResource {

  private final LotRepository lots;
  private final Cursors cursors;
  private final EntityTag tag;

  LotResource(LotRepository lots, Cursors cursors, EntityTag tag) {
    this.lots = lots;
    this.cursors = cursors;
    this.tag = tag;
  }

  @GET
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.FIELD_AGENT})
  @Operation(summary = "List lots, newest first")
  public Page<LotView> listLots(
      @BeanParam PageRequest page, @QueryParam("productId") UUID productId) {
    return cursors
        .byId(
            page,
            List.of("lots", String.valueOf(productId)),
            (after, limit) -> lots.newestFirst(productId, after, limit),
            Lot::id,
            () -> lots.count(productId))
        .map(LotView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.FIELD_AGENT})
  @Refuses("LOT_NOT_FOUND")
  @Operation(summary = "Read one lot")
  @APIResponseSchema(value = LotView.class, responseCode = "200")
  public RestResponse<LotView> getLot(@PathParam("id") UUID id) {
    var lot = lots.load(id);
    return tag.answer(0, () -> LotView.of(lot));
  }
}
