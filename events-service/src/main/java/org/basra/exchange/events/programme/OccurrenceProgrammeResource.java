package org.basra.exchange.events.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.events.EventsConfig;
import org.basra.exchange.events.occurrences.OccurrenceRepository;
import org.basra.exchange.events.occurrences.OccurrenceView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Occurrences")
@RunOnVirtualThread
class OccurrenceProgrammeResource {

  private final ProgrammeService service;
  private final OccurrenceRepository occurrences;
  private final EntityTag tag;
  private final List<ZoneId> zones;

  OccurrenceProgrammeResource(
      ProgrammeService service,
      OccurrenceRepository occurrences,
      EntityTag tag,
      EventsConfig config) {
    this.service = service;
    this.occurrences = occurrences;
    this.tag = tag;
    this.zones = config.zones();
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.EVENT_ORGANISER)
  @Refuses({
    "OCCURRENCE_NOT_FOUND",
    "OCCURRENCE_CANCELLED",
    "OCCURRENCE_STARTED",
    "CAPACITY_BELOW_TAKEN"
  })
  @Operation(summary = "Change the number of seats; those who wait get the new ones")
  @APIResponseSchema(value = OccurrenceView.class, responseCode = "200")
  public RestResponse<OccurrenceView> changeOccurrence(
      @PathParam("id") UUID id, @NotNull @Valid ChangeOccurrenceRequest request) {
    var occurrence = occurrences.lock(id);
    tag.require(occurrence.version());
    service.resize(occurrence, request.capacity());
    return tag.changed(occurrence.version(), OccurrenceView.of(occurrence, zones));
  }

  @POST
  @Path("/{id}/cancellations")
  @Idempotent
  @RolesAllowed(Roles.EVENT_ORGANISER)
  @Refuses({"OCCURRENCE_NOT_FOUND", "OCCURRENCE_CANCELLED", "OCCURRENCE_STARTED"})
  @Operation(summary = "Call off one occurrence; its registrations end")
  @APIResponseSchema(value = OccurrenceView.class, responseCode = "200")
  public RestResponse<OccurrenceView> cancelOccurrence(@PathParam("id") UUID id) {
    var occurrence = service.cancelOccurrence(id);
    return tag.changed(occurrence.version(), OccurrenceView.of(occurrence, zones));
  }
}
