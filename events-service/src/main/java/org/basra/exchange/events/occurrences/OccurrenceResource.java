package org.basra.exchange.events.occurrences;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.events.EventsConfig;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Occurrences")
@RunOnVirtualThread
class OccurrenceResource {

  private final OccurrenceRepository occurrences;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Clock clock;
  private final List<ZoneId> zones;

  OccurrenceResource(
      OccurrenceRepository occurrences,
      Cursors cursors,
      EntityTag tag,
      Clock clock,
      EventsConfig config) {
    this.occurrences = occurrences;
    this.cursors = cursors;
    this.tag = tag;
    this.clock = clock;
    this.zones = config.zones();
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Refuses("OCCURRENCE_NOT_FOUND")
  @Operation(summary = "Read one occurrence")
  @APIResponseSchema(value = OccurrenceView.class, responseCode = "200")
  public RestResponse<OccurrenceView> getOccurrence(@PathParam("id") UUID id) {
    var occurrence = occurrences.loadWithSeries(id);
    return tag.answer(occurrence.version, () -> OccurrenceView.of(occurrence, zones));
  }

  @GET
  @PermitAll
  @Operation(summary = "List occurrences in the order of their start")
  public Page<OccurrenceView> listOccurrences(
      @BeanParam PageRequest request,
      @QueryParam("seriesId") UUID seriesId,
      @QueryParam("upcoming")
          @DefaultValue("false")
          @Parameter(description = "Only those that have not ended yet.")
          boolean upcoming) {
    var filter = new OccurrenceFilter(seriesId, upcoming ? clock.instant() : null);
    var after =
        cursors
            .position(request, filter.query(), OccurrencePosition.SIZE)
            .map(OccurrencePosition::of);
    var rows = occurrences.inTime(filter, after, request.limit() + 1);
    var page = cursors.page(request, filter.query(), rows, OccurrencePosition::values);
    return (request.count() ? page.withTotal(occurrences.count(filter)) : page)
        .map(occurrence -> OccurrenceView.of(occurrence, zones));
  }
}
