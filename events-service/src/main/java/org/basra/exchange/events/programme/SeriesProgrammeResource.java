package org.basra.exchange.events.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.events.series.SeriesView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
@RunOnVirtualThread
class SeriesProgrammeResource {

  private final ProgrammeService service;
  private final EntityTag tag;

  SeriesProgrammeResource(ProgrammeService service, EntityTag tag) {
    this.service = service;
    this.tag = tag;
  }

  @POST
  @Path("/{id}/publications")
  @Idempotent
  @RolesAllowed(Roles.EVENT_ORGANISER)
  @Refuses({
    "SERIES_NOT_FOUND",
    "SERIES_NOT_A_DRAFT",
    "SCHEDULE_MISSING",
    "START_IN_THE_PAST",
    "SERIES_TOO_LONG"
  })
  @Operation(summary = "Publish a draft: its dates become occurrences")
  @APIResponseSchema(value = SeriesView.class, responseCode = "200")
  public RestResponse<SeriesView> publishSeries(@PathParam("id") UUID id) {
    var series = service.publish(id);
    return tag.changed(series.version(), SeriesView.of(series, true));
  }

  @POST
  @Path("/{id}/cancellations")
  @Idempotent
  @RolesAllowed(Roles.EVENT_ORGANISER)
  @Refuses({"SERIES_NOT_FOUND", "SERIES_NOT_PUBLISHED"})
  @Operation(summary = "Call off all that lies ahead of a series")
  @APIResponseSchema(value = SeriesView.class, responseCode = "200")
  public RestResponse<SeriesView> cancelSeries(@PathParam("id") UUID id) {
    var series = service.cancel(id);
    return tag.changed(series.version(), SeriesView.of(series, true));
  }
}
