package org.basra.exchange.library.stockclosures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.library.stocktaking.StockTakingNumbers;
import org.basra.exchange.library.stocktaking.StockTakingView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/stock-takings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock-taking")
@RunOnVirtualThread
class ClosureResource {

  private final ClosureService service;
  private final StockTakingNumbers numbers;
  private final EntityTag tag;

  ClosureResource(ClosureService service, StockTakingNumbers numbers, EntityTag tag) {
    this.service = service;
    this.numbers = numbers;
    this.tag = tag;
  }

  @POST
  @Path("/closures")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "STOCK_TAKING_NOT_FOUND",
    "STOCK_TAKING_ENDED",
    "STOCK_TAKING_WITHOUT_SCANS",
    "VERSION_REQUIRED",
    "VERSION_MISMATCH"
  })
  @Operation(
      summary = "Close a stock-taking: the catalogue follows what was found on the shelves",
      description =
          "Expected items that nobody came across are missing from now on. Scanned items that were"
              + " lost or missing may be lent again, and the answer names the holds they fill.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag you read of it; the numbers you have seen are those it closes with.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 255))
  @APIResponseSchema(value = ClosureView.class, responseCode = "200")
  public RestResponse<ClosureView> closeStockTaking(@PathParam("id") UUID id) {
    var counted = service.lock(id);
    tag.require(counted.shownVersion());
    var filledHolds = service.close(counted);
    var closed = numbers.of(counted.taking());
    return tag.changed(closed.shownVersion(), ClosureView.of(closed, filledHolds));
  }

  @POST
  @Path("/cancellations")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"STOCK_TAKING_NOT_FOUND", "STOCK_TAKING_ENDED"})
  @Operation(
      summary = "Give a stock-taking up",
      description = "No item changes; what was scanned can still be read.")
  @APIResponseSchema(value = StockTakingView.class, responseCode = "200")
  public RestResponse<StockTakingView> cancelStockTaking(@PathParam("id") UUID id) {
    var cancelled = service.cancel(id);
    return tag.changed(cancelled.shownVersion(), StockTakingView.of(cancelled));
  }
}
