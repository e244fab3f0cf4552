package org.basra.exchange.library.returns;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.loans.Loan;
import org.basra.exchange.library.loans.LoanView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@RunOnVirtualThread
class ReturnResource {

  private final ReturnService service;
  private final EntityTag tag;
  private final Clock clock;

  ReturnResource(ReturnService service, EntityTag tag, Clock clock) {
    this.service = service;
    this.tag = tag;
    this.clock = clock;
  }

  @POST
  @Path("/{id}/returns")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"LOAN_NOT_FOUND", "LOAN_RETURNED", "LOAN_LOST"})
  @Operation(
      summary = "Take an item back; the answer names the hold it fills",
      description = "A damaged item goes to the binder and fills no hold.")
  @APIResponseSchema(value = ReturnView.class, responseCode = "200")
  public RestResponse<ReturnView> returnLoan(
      @PathParam("id") UUID id, @Valid @RequestBody(required = false) ConditionRequest request) {
    var returned = service.giveBack(id, ConditionRequest.in(request));
    var now = clock.instant();
    return tag.changed(returned.loan().shownVersion(now), ReturnView.of(returned, now));
  }

  @POST
  @Path("/{id}/claims")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"LOAN_NOT_FOUND", "LOAN_RETURNED", "LOAN_LOST", "LOAN_CLAIMED_RETURNED"})
  @Operation(
      summary = "Note that the reader says the item was returned",
      description = "The loan stays open, and is not overdue, until a return or a loss settles it.")
  @APIResponseSchema(value = LoanView.class, responseCode = "200")
  public RestResponse<LoanView> claimReturned(@PathParam("id") UUID id) {
    return changed(service.claim(id));
  }

  @POST
  @Path("/{id}/losses")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"LOAN_NOT_FOUND", "LOAN_RETURNED", "LOAN_LOST"})
  @Operation(summary = "Declare the item lost, which ends the loan")
  @APIResponseSchema(value = LoanView.class, responseCode = "200")
  public RestResponse<LoanView> declareLost(@PathParam("id") UUID id) {
    return changed(service.lose(id));
  }

  private RestResponse<LoanView> changed(Loan loan) {
    var now = clock.instant();
    return tag.changed(loan.shownVersion(now), LoanView.of(loan, now));
  }
}
