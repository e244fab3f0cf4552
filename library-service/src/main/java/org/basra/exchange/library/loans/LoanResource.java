package org.basra.exchange.library.loans;

import static org.basra.exchange.library.LibraryProblem.LOAN_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@RunOnVirtualThread
class LoanResource {

  private final LoanService service;
  private final LoanRepository loans;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;
  private final Clock clock;

  LoanResource(
      LoanService service,
      LoanRepository loans,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads,
      Clock clock) {
    this.service = service;
    this.loans = loans;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
    this.clock = clock;
  }

  @POST
  @Turnstile
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "ITEM_NOT_FOUND",
    "PATRON_NOT_FOUND",
    "ITEM_ON_LOAN",
    "ITEM_NOT_LENDABLE",
    "PATRON_BLOCKED",
    "GUARDIAN_MISSING",
    "MEMBERSHIP_EXPIRED",
    "LOAN_LIMIT_REACHED",
    "TOO_MANY_OVERDUE",
    "ITEM_READ_IN_THE_HOUSE",
    "ITEM_HELD_FOR_ANOTHER"
  })
  @Operation(summary = "Check out an item to a patron")
  @APIResponseSchema(value = LoanView.class, responseCode = "201")
  public RestResponse<LoanView> checkOut(@NotNull @Valid CheckOutRequest request) {
    var loan = service.checkOut(request);
    var now = clock.instant();
    return Created.in("/v1/loans", loan.id, loan.shownVersion(now), LoanView.of(loan, now));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("LOAN_NOT_FOUND")
  @Operation(summary = "Read one loan; members read their own")
  @APIResponseSchema(value = LoanView.class, responseCode = "200")
  public RestResponse<LoanView> getLoan(@PathParam("id") UUID id) {
    var loan = loans.load(id, caller.scope(Roles.LIBRARIAN), LOAN_NOT_FOUND);
    reads.one(Roles.LIBRARIAN, "loan.read", "loan", id);
    var now = clock.instant();
    return tag.answer(loan.shownVersion(now), () -> LoanView.of(loan, now));
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Operation(summary = "List loans, newest first; members see their own")
  public Page<LoanView> listLoans(
      @BeanParam PageRequest page,
      @QueryParam("patronId") UUID patronId,
      @QueryParam("open")
          @Parameter(description = "Only loans that run, or only those that have ended.")
          Boolean open) {
    var filter = new LoanFilter(caller.scope(Roles.LIBRARIAN), patronId, open);
    reads.list(Roles.LIBRARIAN, "loan.list", "patron", patronId);
    var now = clock.instant();
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> loans.newestFirst(filter, after, limit),
            Loan::id,
            () -> loans.count(filter))
        .map(loan -> LoanView.of(loan, now));
  }
}
