package org.basra.exchange.applications.decisions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/calls/{id}/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
@RunOnVirtualThread
class ReleaseResource {

  private final DecisionService service;

  ReleaseResource(DecisionService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_OFFICER)
  @Refuses("CALL_NOT_FOUND")
  @Operation(
      summary = "Make the reserves and refusals of a call known, all at once",
      description = "An award is made known by its offer alone.")
  @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
  public RestResponse<ReleaseView> releaseDecisions(@PathParam("id") UUID id) {
    return RestResponse.ok(new ReleaseView(id, service.release(id)));
  }
}
