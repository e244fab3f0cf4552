package org.basra.exchange.library.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/closed-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
@RunOnVirtualThread
class ClosedDayResource {

  private final CalendarService service;
  private final ClosedDayRepository closedDays;
  private final Cursors cursors;
  private final EntityTag tag;

  ClosedDayResource(
      CalendarService service, ClosedDayRepository closedDays, Cursors cursors, EntityTag tag) {
    this.service = service;
    this.closedDays = closedDays;
    this.cursors = cursors;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Refuses({"CLOSED_DAY_EXISTS", "DAY_HAS_PASSED"})
  @Operation(
      summary =
          "Close days; loans due then, and copies on the hold shelf until then, get the next open day")
  @APIResponseSchema(value = ClosureView.class, responseCode = "201")
  public RestResponse<ClosureView> closeDays(@NotNull @Valid CloseDaysRequest request) {
    var closure = service.close(request);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, closure)
        .header(HttpHeaders.LOCATION, "/v1/closed-days/" + request.from())
        .build();
  }

  @GET
  @PermitAll
  @Operation(summary = "List the days on which the library is closed, in order")
  public Page<ClosedDayView> listClosedDays(
      @BeanParam PageRequest page,
      @QueryParam("from") @Parameter(description = "First day; left out: today.") LocalDate from,
      @QueryParam("to") @Parameter(description = "Last day; left out: no end.") LocalDate to) {
    var first = ClosedDay.inRange(from == null ? service.today() : from);
    var last = ClosedDay.inRange(to == null ? LocalDate.MAX : to);
    var query = List.of("closed-days", String.valueOf(from), String.valueOf(to));
    var after =
        cursors
            .position(page, query, 1)
            .map(position -> LocalDate.parse(position.getFirst()).plusDays(1))
            .orElse(first);
    var read = closedDays.between(after, last, page.limit() + 1);
    var days = cursors.page(page, query, read, day -> List.of(day.day.toString()));
    return (page.count() ? days.withTotal(closedDays.countBetween(first, last)) : days)
        .map(ClosedDayView::of);
  }

  @GET
  @Path("/{day}")
  @PermitAll
  @Refuses("CLOSED_DAY_NOT_FOUND")
  @Operation(summary = "Read why the library is closed on a day")
  @APIResponseSchema(value = ClosedDayView.class, responseCode = "200")
  public RestResponse<ClosedDayView> getClosedDay(@PathParam("day") LocalDate day) {
    var closed = closedDays.load(day);
    return tag.answer(closed.version, () -> ClosedDayView.of(closed));
  }

  @DELETE
  @Path("/{day}")
  @Transactional
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Refuses("CLOSED_DAY_NOT_FOUND")
  @Operation(
      summary =
          "Open a closed day again; due dates and shelf dates that were moved stay where they are")
  @APIResponse(responseCode = "204", description = "The library is open on that day.")
  public void openClosedDay(@PathParam("day") LocalDate day) {
    var closed = closedDays.load(day);
    tag.require(closed.version);
    closedDays.delete(closed);
  }
}
