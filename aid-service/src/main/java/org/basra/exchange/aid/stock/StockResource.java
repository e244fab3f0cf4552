package org.basra.exchange.aid.stock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.aid.movements.MovementView;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
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

@Path("/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@RunOnVirtualThread
class StockResource {

  private final StockRepository stock;
  private final IssueService issues;
  private final StockVerifier verifier;
  private final Cursors cursors;
  private final Caller caller;

  StockResource(
      StockRepository stock,
      IssueService issues,
      StockVerifier verifier,
      Cursors cursors,
      Caller caller) {
    this.stock = stock;
    this.issues = issues;
    this.verifier = verifier;
    this.cursors = cursors;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Roles.AID_COORDINATOR,
    Roles.WAREHOUSE,
    Roles.PHARMACIST,
    Roles.FIELD_AGENT,
    "scope:aid:read"
  })
  @Operation(summary = "List stock by location and lot; partners see warehouses alone")
  public Page<BalanceView> listStock(
      @BeanParam PageRequest page,
      @QueryParam("productId") UUID productId,
      @QueryParam("locationId") UUID locationId) {
    var filter = new BalanceFilter(caller.isPartner(), productId, locationId);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> stock.oldestFirst(filter, after, limit),
            StockBalance::id,
            () -> stock.count(filter))
        .map(BalanceView::of);
  }

  @POST
  @Path("/issues")
  @Idempotent
  @RolesAllowed(Roles.WAREHOUSE)
  @Refuses({
    "LOCATION_NOT_FOUND",
    "LOCATION_NOT_SUITABLE",
    "LOT_NOT_FOUND",
    "LOT_EXPIRED",
    "STOCK_INSUFFICIENT"
  })
  @Operation(summary = "Take goods from the shelf, for a reason")
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  public RestResponse<MovementView> issueStock(@NotNull @Valid IssueRequest request) {
    var movement = issues.issue(request);
    return Created.in("/v1/movements", movement.id(), 0, movement);
  }

  @POST
  @Path("/verifications")
  @Idempotent
  @RolesAllowed({Roles.AUDITOR, Roles.AID_COORDINATOR})
  @Operation(summary = "Count every balance against the ledger; changes nothing")
  @APIResponseSchema(value = StockVerification.class, responseCode = "200")
  public RestResponse<StockVerification> verifyStock() {
    return RestResponse.ok(verifier.verify());
  }
}
