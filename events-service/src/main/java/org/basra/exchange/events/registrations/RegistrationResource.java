package org.basra.exchange.events.registrations;

import static org.basra.exchange.events.EventsProblem.REGISTRATION_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
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

@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@RunOnVirtualThread
class RegistrationResource {

  private final RegistrationService service;
  private final RegistrationRepository registrations;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  RegistrationResource(
      RegistrationService service,
      RegistrationRepository registrations,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads) {
    this.service = service;
    this.registrations = registrations;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Path("/{id}/cancellations")
  @Idempotent
  @RolesAllowed({Roles.MEMBER, Roles.EVENT_ORGANISER})
  @Refuses({"REGISTRATION_NOT_FOUND", "REGISTRATION_CANCELLED", "OCCURRENCE_STARTED"})
  @Operation(summary = "Cancel a registration; the first in the queue gets the seat")
  @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
  public RestResponse<RegistrationView> cancelRegistration(@PathParam("id") UUID id) {
    var registration = service.cancel(id, caller.scope(Roles.EVENT_ORGANISER));
    if (!registration.person.equals(caller.subject())) {
      reads.one(Roles.EVENT_ORGANISER, "registration.cancel", "registration", id);
    }
    return tag.changed(registration.shownVersion(), RegistrationView.of(registration));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MEMBER, Roles.EVENT_ORGANISER})
  @Refuses("REGISTRATION_NOT_FOUND")
  @Operation(summary = "Read one registration; members read their own")
  @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
  public RestResponse<RegistrationView> getRegistration(@PathParam("id") UUID id) {
    var registration =
        registrations.load(id, caller.scope(Roles.EVENT_ORGANISER), REGISTRATION_NOT_FOUND);
    reads.one(Roles.EVENT_ORGANISER, "registration.read", "registration", id);
    return tag.answer(registration.shownVersion(), () -> RegistrationView.of(registration));
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.EVENT_ORGANISER})
  @Operation(summary = "List registrations, newest first; members see their own")
  public Page<RegistrationView> listRegistrations(
      @BeanParam PageRequest page,
      @QueryParam("occurrenceId") UUID occurrenceId,
      @QueryParam("status") RegistrationStatus status) {
    var filter = new RegistrationFilter(caller.scope(Roles.EVENT_ORGANISER), occurrenceId, status);
    reads.list(Roles.EVENT_ORGANISER, "registration.list", "occurrence", occurrenceId);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> registrations.newestFirst(filter, after, limit),
            Registration::id,
            () -> registrations.count(filter))
        .map(RegistrationView::of);
  }
}
