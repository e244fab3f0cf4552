package org.basra.exchange.library.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/my-library")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My library")
@RunOnVirtualThread
class MyDataResource {

  private final PrivacyService service;
  private final Caller caller;

  MyDataResource(PrivacyService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Path("/export")
  @RolesAllowed(Roles.MEMBER)
  @Refuses("NOT_A_PATRON")
  @Operation(summary = "Get everything the library stores about oneself")
  public ReaderExport exportMyData() {
    return service.export(caller);
  }

  @POST
  @Path("/erasures")
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"NOT_A_PATRON", "PATRON_HAS_LOANS"})
  @Operation(summary = "Have everything the library stores about oneself erased")
  @APIResponseSchema(value = ErasureView.class, responseCode = "200")
  public RestResponse<ErasureView> eraseMyData() {
    return RestResponse.ok(service.eraseSelf(caller));
  }
}
