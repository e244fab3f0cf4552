package org.basra.exchange.library.renewals;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.loans.LoanView;
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

@Path("/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@RunOnVirtualThread
class RenewalResource {

  private final RenewalService service;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;
  private final Clock clock;

  RenewalResource(
      RenewalService service, EntityTag tag, Caller caller, StaffReads reads, Clock clock) {
    this.service = service;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
    this.clock = clock;
  }

  @POST
  @Path("/{id}/renewals")
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({
    "LOAN_NOT_FOUND",
    "LOAN_RETURNED",
    "LOAN_LOST",
    "LOAN_CLAIMED_RETURNED",
    "PATRON_BLOCKED",
    "MEMBERSHIP_EXPIRED",
    "TOO_MANY_OVERDUE",
    "RENEWALS_USED_UP",
    "ITEM_READ_IN_THE_HOUSE",
    "ITEM_WANTED_BY_ANOTHER"
  })
  @Operation(summary = "Renew a loan, counted from today; members renew their own")
  @APIResponseSchema(value = LoanView.class, responseCode = "200")
  public RestResponse<LoanView> renewLoan(@PathParam("id") UUID id) {
    var loan = service.renew(id, caller.scope(Roles.LIBRARIAN));
    var now = clock.instant();
    return tag.changed(loan.shownVersion(now), LoanView.of(loan, now));
  }

  @GET
  @Path("/{id}/renewability")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("LOAN_NOT_FOUND")
  @Operation(
      summary = "Say whether a loan may be renewed, until when, and all reasons against it",
      description = "Told as of this moment; members ask about their own loans.")
  public RenewabilityView getRenewability(@PathParam("id") UUID id) {
    var renewability = service.renewability(id, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "loan.read", "loan", id);
    return RenewabilityView.of(renewability);
  }
}
