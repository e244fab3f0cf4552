package org.basra.exchange.library.privacy;

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
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patrons/{patronId}/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patrons")
@RunOnVirtualThread
class PatronErasureResource {

  private final PrivacyService service;
  private final Caller caller;

  PatronErasureResource(PrivacyService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"PATRON_NOT_FOUND", "PATRON_HAS_LOANS"})
  @Operation(summary = "Erase everything about a patron who asked for it")
  @APIResponseSchema(value = ErasureView.class, responseCode = "200")
  public RestResponse<ErasureView> erasePatron(@PathParam("patronId") UUID patronId) {
    return RestResponse.ok(service.erase(patronId, caller));
  }
}
