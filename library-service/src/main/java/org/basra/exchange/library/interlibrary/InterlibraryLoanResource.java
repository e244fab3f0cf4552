package org.basra.exchange.library.interlibrary;

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
import java.util.UUID;
import org.basra.exchange.library.holds.LibraryDay;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/interlibrary-loans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interlibrary loans")
@RunOnVirtualThread
class InterlibraryLoanResource {

  private final InterlibraryLoanService service;
  private final InterlibraryLoanRepository loans;
  private final LibraryDay day;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  InterlibraryLoanResource(
      InterlibraryLoanService service,
      InterlibraryLoanRepository loans,
      LibraryDay day,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads) {
    this.service = service;
    this.loans = loans;
    this.day = day;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({
    "PARTNER_LIBRARY_NOT_FOUND",
    "PATRON_NOT_FOUND",
    "PATRON_BLOCKED",
    "MEMBERSHIP_EXPIRED",
    "RECORD_NOT_FOUND",
    "ITEM_NOT_FOUND",
    "ITEM_NOT_LENDABLE",
    "ITEM_ON_LOAN",
    "ITEM_HELD_FOR_ANOTHER",
    "ITEM_ASKED_FOR_BY_PARTNER"
  })
  @Operation(
      summary = "Ask a partner for a work, or note that a partner asks for a copy of ours",
      description =
          "BORROWING names title and patron, LENDING the copy's barcode. Members borrow for "
              + "themselves; librarians do both.")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "201")
  public RestResponse<InterlibraryLoanView> requestInterlibraryLoan(
      @NotNull @Valid InterlibraryLoanRequest request) {
    var loan = service.request(request, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "interlibrary-loan.request", "interlibrary-loan", loan.id);
    var today = day.today();
    return Created.in(
        "/v1/interlibrary-loans",
        loan.id,
        loan.shownVersion(today),
        InterlibraryLoanView.of(loan, today));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("INTERLIBRARY_LOAN_NOT_FOUND")
  @Operation(summary = "Read one interlibrary loan; members read what they asked for")
  @APIResponseSchema(value = InterlibraryLoanView.class, responseCode = "200")
  public RestResponse<InterlibraryLoanView> getInterlibraryLoan(@PathParam("id") UUID id) {
    var loan = loans.load(id, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "interlibrary-loan.read", "interlibrary-loan", id);
    var today = day.today();
    return tag.answer(loan.shownVersion(today), () -> InterlibraryLoanView.of(loan, today));
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Operation(summary = "List interlibrary loans, newest first; members see what they asked for")
  public Page<InterlibraryLoanView> listInterlibraryLoans(
      @BeanParam PageRequest page,
      @QueryParam("direction") InterlibraryDirection direction,
      @QueryParam("status") InterlibraryStatus status,
      @QueryParam("partner") String partner) {
    var filter =
        new InterlibraryLoanFilter(caller.scope(Roles.LIBRARIAN), direction, status, partner);
    reads.list(Roles.LIBRARIAN, "interlibrary-loan.list", "interlibrary-loan", null);
    var today = day.today();
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> loans.newestFirst(filter, after, limit),
            InterlibraryLoan::id,
            () -> loans.count(filter))
        .map(loan -> InterlibraryLoanView.of(loan, today));
  }
}
