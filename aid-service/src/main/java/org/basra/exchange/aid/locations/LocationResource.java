package org.basra.exchange.aid.locations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
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

@Path("/v1/locations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
@RunOnVirtualThread
class LocationResource {

  private final LocationRepository locations;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Clock clock;

  LocationResource(LocationRepository locations, Cursors cursors, EntityTag tag, Clock clock) {
    this.locations = locations;
    this.cursors = cursors;
    this.tag = tag;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses("LOCATION_CODE_TAKEN")
  @Operation(summary = "Add a location")
  @APIResponseSchema(value = LocationView.class, responseCode = "201")
  public RestResponse<LocationView> addLocation(@NotNull @Valid AddLocationRequest request) {
    var location = new Location(request, clock.instant());
    locations.persistAndFlush(location);
    return Created.in("/v1/locations", location.id, location.version, LocationView.of(location));
  }

  @GET
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.FIELD_AGENT})
  @Operation(summary = "List locations, newest first")
  public Page<LocationView> listLocations(
      @BeanParam PageRequest page, @QueryParam("kind") LocationKind kind) {
    return cursors
        .byId(
            page,
            List.of("locations", String.valueOf(kind)),
            (after, limit) -> locations.newestFirst(kind, after, limit),
            Location::id,
            () -> locations.count(kind))
        .map(LocationView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.FIELD_AGENT})
  @Refuses("LOCATION_NOT_FOUND")
  @Operation(summary = "Read one location")
  @APIResponseSchema(value = LocationView.class, responseCode = "200")
  public RestResponse<LocationView> getLocation(@PathParam("id") UUID id) {
    var location = locations.load(id);
    return tag.answer(location.version, () -> LocationView.of(location));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses("LOCATION_NOT_FOUND")
  @Operation(summary = "Change a location's names")
  @APIResponseSchema(value = LocationView.class, responseCode = "200")
  public RestResponse<LocationView> renameLocation(
      @PathParam("id") UUID id, @NotNull @Valid RenameLocationRequest request) {
    var location = locations.lock(id);
    tag.require(location.version);
    location.rename(request.name());
    locations.flush();
    return tag.changed(location.version, LocationView.of(location));
  }
}
