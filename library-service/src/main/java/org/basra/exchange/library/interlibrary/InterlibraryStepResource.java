package org.basra.exchange.library.interlibrary;

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
import org.basra.exchange.library.holds.LibraryDay;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/interlibrary-loans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interlibrary loans")
@RunOnVirtualThread
class InterlibraryStepResource {

  private final InterlibrarySteps steps;
  private final LibraryDay day;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  InterlibraryStepResource(
      InterlibrarySteps steps, LibraryDay day, EntityTag tag, Caller caller, StaffReads reads) {
    this.steps = steps;
    this.day = day;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Path("/shipments")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "INTERLIBRARY_LOAN_NOT_FOUND",
    "INTERLIBRARY_STEP_OUT_OF_ORDER",
    "ITEM_NOT_LENDABLE",
    "ITEM_ON_LOAN",
    "ITEM_HELD_FOR_ANOTHER"
  })
  @Operation(
      summary = "Note that the lender has sent it, to be back by a day",
      description = "A copy of ours is AWAY from now on and lent to nobody else.")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "200")
  public RestResponse<InterlibraryLoanView> shipInterlibraryLoan(
      @PathParam("id") UUID id, @NotNull @Valid ShipInterlibraryLoanRequest request) {
    return changed("interlibrary-loan.ship", steps.ship(id, request.dueBack()));
  }

  @POST
  @Path("/receipts")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"INTERLIBRARY_LOAN_NOT_FOUND", "INTERLIBRARY_STEP_OUT_OF_ORDER"})
  @Operation(summary = "Note that it has arrived at the borrower")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "200")
  public RestResponse<InterlibraryLoanView> receiveInterlibraryLoan(@PathParam("id") UUID id) {
    return changed("interlibrary-loan.receive", steps.receive(id));
  }

  @POST
  @Path("/returns")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"INTERLIBRARY_LOAN_NOT_FOUND", "INTERLIBRARY_STEP_OUT_OF_ORDER"})
  @Operation(
      summary = "Note that we sent a partner's copy back, or that our copy is back",
      description =
          "Our copy may be lent again at once: where somebody waits for it, it fills their hold.")
  @APIResponseSchema(value = InterlibraryReturnView.class, responseCode = "200")
  public RestResponse<InterlibraryReturnView> returnInterlibraryLoan(@PathParam("id") UUID id) {
    var returned = steps.giveBack(id);
    reads.one(Roles.LIBRARIAN, "interlibrary-loan.return", "interlibrary-loan", id);
    var today = day.today();
    return tag.changed(
        returned.loan().shownVersion(today), InterlibraryReturnView.of(returned, today));
  }

  @POST
  @Path("/arrivals")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"INTERLIBRARY_LOAN_NOT_FOUND", "INTERLIBRARY_STEP_OUT_OF_ORDER"})
  @Operation(summary = "Note that the partner has its copy back, which ends a borrowing")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "200")
  public RestResponse<InterlibraryLoanView> completeInterlibraryLoan(@PathParam("id") UUID id) {
    return changed("interlibrary-loan.complete", steps.arrive(id));
  }

  @POST
  @Path("/refusals")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"INTERLIBRARY_LOAN_NOT_FOUND", "INTERLIBRARY_STEP_OUT_OF_ORDER"})
  @Operation(summary = "Note that the lender does not lend it, and why")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "200")
  public RestResponse<InterlibraryLoanView> refuseInterlibraryLoan(
      @PathParam("id") UUID id, @NotNull @Valid RefuseInterlibraryLoanRequest request) {
    return changed("interlibrary-loan.refuse", steps.refuse(id, request.reason()));
  }

  @POST
  @Path("/cancellations")
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"INTERLIBRARY_LOAN_NOT_FOUND", "INTERLIBRARY_STEP_OUT_OF_ORDER"})
  @Operation(summary = "Give up what was asked for and not yet sent; members give up their own")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "200")
  public RestResponse<InterlibraryLoanView> cancelInterlibraryLoan(@PathParam("id") UUID id) {
    return changed("interlibrary-loan.cancel", steps.cancel(id, caller.scope(Roles.LIBRARIAN)));
  }

  private RestResponse<InterlibraryLoanView> changed(String action, InterlibraryLoan loan) {
    reads.one(Roles.LIBRARIAN, action, "interlibrary-loan", loan.id);
    var today = day.today();
    return tag.changed(loan.shownVersion(today), InterlibraryLoanView.of(loan, today));
  }
}
