package org.basra.exchange.library.stocktaking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/stock-takings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock-taking")
@RunOnVirtualThread
class StockTakingResource {

  private final StockTakingRepository takings;
  private final StockTakingNumbers numbers;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Clock clock;

  StockTakingResource(
      StockTakingRepository takings,
      StockTakingNumbers numbers,
      Cursors cursors,
      EntityTag tag,
      Clock clock) {
    this.takings = takings;
    this.numbers = numbers;
    this.cursors = cursors;
    this.tag = tag;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("STOCK_TAKING_EXISTS")
  @Operation(
      summary = "Begin to take stock of a location",
      description = "Expected is what stands on its shelves at this moment, by the catalogue.")
  @APIResponseSchema(value = StockTakingView.class, responseCode = "201")
  public RestResponse<StockTakingView> openStockTaking(
      @NotNull @Valid OpenStockTakingRequest request) {
    var taking = new StockTaking(request.location(), clock.instant());
    takings.open(taking);
    var counted = numbers.of(taking);
    return Created.in(
        "/v1/stock-takings", taking.id, counted.shownVersion(), StockTakingView.of(counted));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("STOCK_TAKING_NOT_FOUND")
  @Operation(
      summary = "See how far a stock-taking is",
      description = "Its numbers are those of this moment while it is open, and of its end later.")
  @APIResponseSchema(value = StockTakingView.class, responseCode = "200")
  public RestResponse<StockTakingView> getStockTaking(@PathParam("id") UUID id) {
    var counted = numbers.of(takings.load(id));
    return tag.answer(counted.shownVersion(), () -> StockTakingView.of(counted));
  }

  @GET
  @RolesAllowed(Roles.LIBRARIAN)
  @Operation(summary = "List stock-takings with their numbers, newest first")
  public Page<StockTakingView> listStockTakings(
      @BeanParam PageRequest page,
      @QueryParam("location") @Size(max = 32) @Parameter(description = "Exact location code.")
          String location,
      @QueryParam("status") StockTakingStatus status) {
    var filter = new StockTakingFilter(location, status);
    var found =
        cursors.byId(
            page,
            filter.query(),
            (after, limit) -> takings.newestFirst(filter, after, limit),
            StockTaking::id,
            () -> takings.count(filter));
    var counted = numbers.of(found.items()).stream().map(StockTakingView::of).toList();
    return new Page<>(counted, found.next(), found.total());
  }
}
