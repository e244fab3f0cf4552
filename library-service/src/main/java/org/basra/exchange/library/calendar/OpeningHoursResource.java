package org.basra.exchange.library.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/opening-hours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
@RunOnVirtualThread
class OpeningHoursResource {

  private final CalendarService service;
  private final EntityTag tag;

  OpeningHoursResource(CalendarService service, EntityTag tag) {
    this.service = service;
    this.tag = tag;
  }

  @GET
  @PermitAll
  @Operation(summary = "Read the opening hours of the week")
  @APIResponseSchema(value = OpeningWeekView.class, responseCode = "200")
  public RestResponse<OpeningWeekView> getOpeningHours() {
    var week = service.week();
    return tag.answer(week.version(), () -> week);
  }

  @PUT
  @Transactional
  @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
  @Operation(
      summary = "Change the week; due dates and shelf dates that cannot be kept any more are moved")
  @APIResponseSchema(value = OpeningWeekView.class, responseCode = "200")
  public RestResponse<OpeningWeekView> changeOpeningHours(
      @NotNull @Valid OpeningWeekRequest request) {
    var days = request.requireSense().days();
    tag.require(service.take().version());
    var week = service.replace(days);
    return tag.changed(week.version(), week);
  }
}
