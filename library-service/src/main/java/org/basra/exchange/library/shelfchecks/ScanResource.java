package org.basra.exchange.library.shelfchecks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/stock-takings/{id}/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock-taking")
@RunOnVirtualThread
class ScanResource {

  private final ScanService service;

  ScanResource(ScanService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"STOCK_TAKING_NOT_FOUND", "STOCK_TAKING_ENDED"})
  @Operation(
      summary = "Say what stands on the shelf; the answer tells what differs from the catalogue",
      description =
          "Each barcode counts once, so a batch whose answer was lost may be sent again. No item"
              + " changes before the closure.")
  @APIResponseSchema(value = ScanView.class, responseCode = "200")
  public RestResponse<ScanView> scanShelf(
      @PathParam("id") UUID id, @NotNull @Valid ScanRequest request) {
    return RestResponse.ok(ScanView.of(service.scan(id, request.barcodes())));
  }
}
