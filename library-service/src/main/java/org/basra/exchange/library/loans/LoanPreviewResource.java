package org.basra.exchange.library.loans;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/loan-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@RunOnVirtualThread
class LoanPreviewResource {

  private final LoanService service;
  private final StaffReads reads;

  LoanPreviewResource(LoanService service, StaffReads reads) {
    this.service = service;
    this.reads = reads;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"ITEM_NOT_FOUND", "PATRON_NOT_FOUND"})
  @Operation(
      summary = "Ask what a check-out would be told, with all reasons and the rule",
      description = "Lends nothing. That somebody asked about the patron is audited.")
  @APIResponseSchema(value = LoanPreviewView.class, responseCode = "200")
  public RestResponse<LoanPreviewView> previewLoan(@NotNull @Valid CheckOutRequest request) {
    var preview = service.preview(request);
    reads.one(Roles.LIBRARIAN, "loan.preview", "patron", request.patronId());
    return RestResponse.ok(preview);
  }
}
