package org.basra.exchange.events.registrations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/occurrences/{occurrenceId}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@RunOnVirtualThread
class OccurrenceRegistrationResource {

  private final RegistrationService service;
  private final Caller caller;
  private final StaffReads reads;

  OccurrenceRegistrationResource(RegistrationService service, Caller caller, StaffReads reads) {
    this.service = service;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Turnstile
  @Idempotent
  @RolesAllowed({Roles.MEMBER, Roles.EVENT_ORGANISER})
  @Refuses({
    "OCCURRENCE_NOT_FOUND",
    "OCCURRENCE_CANCELLED",
    "OCCURRENCE_STARTED",
    "ALREADY_REGISTERED"
  })
  @Operation(summary = "Register oneself; organisers may register somebody else")
  @APIResponseSchema(value = RegistrationView.class, responseCode = "201")
  public RestResponse<RegistrationView> register(
      @PathParam("occurrenceId") UUID occurrenceId,
      @Valid @RequestBody(required = false) RegisterRequest request) {
    var person = person(request);
    var registration = service.register(occurrenceId, person);
    if (!person.equals(caller.subject())) {
      reads.one(Roles.EVENT_ORGANISER, "registration.create", "registration", registration.id);
    }
    return Created.in(
        "/v1/registrations",
        registration.id,
        registration.shownVersion(),
        RegistrationView.of(registration));
  }

  private UUID person(RegisterRequest request) {
    var self = caller.subject();
    if (request == null || request.person() == null || request.person().equals(self)) {
      return self;
    }
    if (!caller.has(Roles.EVENT_ORGANISER)) {
      throw CommonProblem.FORBIDDEN.because("Only organisers register somebody else");
    }
    return request.person();
  }
}
