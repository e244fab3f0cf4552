package org.basra.exchange.library.donations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/donations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
@RunOnVirtualThread
class BookDonationResource {

  private final BookDonationService service;
  private final BookDonationRepository donations;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  BookDonationResource(
      BookDonationService service,
      BookDonationRepository donations,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads) {
    this.service = service;
    this.donations = donations;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Operation(
      summary = "Offer books",
      description =
          "A member offers in their own name; a librarian takes down what is offered at the desk, "
              + "which belongs to no account.")
  @APIResponseSchema(value = BookDonationView.class, responseCode = "201")
  public RestResponse<BookDonationView> offerBooks(@NotNull @Valid OfferBooksRequest request) {
    var account = caller.has(Roles.LIBRARIAN) ? null : caller.subject();
    var donation = service.offer(account, request);
    return Created.in("/v1/donations", donation.id, donation.version, view(donation));
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Operation(summary = "List donations, newest first; members see their own")
  public Page<BookDonationView> listBookDonations(
      @BeanParam PageRequest page, @QueryParam("status") BookDonationStatus status) {
    var filter = new BookDonationFilter(caller.scope(Roles.LIBRARIAN), status);
    reads.list(Roles.LIBRARIAN, "donation.list", "donation", null);
    var found =
        cursors.byId(
            page,
            filter.query(),
            (after, limit) -> donations.newestFirst(filter, after, limit),
            BookDonation::id,
            () -> donations.count(filter));
    var lines = donations.linesOf(found.items());
    return found.map(
        donation -> BookDonationView.of(donation, lines.getOrDefault(donation.id, List.of())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("BOOK_DONATION_NOT_FOUND")
  @Operation(summary = "Read one donation; members read their own")
  @APIResponseSchema(value = BookDonationView.class, responseCode = "200")
  public RestResponse<BookDonationView> getBookDonation(@PathParam("id") UUID id) {
    var donation = donations.load(id, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "donation.read", "donation", id);
    return tag.answer(donation.version, () -> view(donation));
  }

  @POST
  @Path("/{id}/withdrawals")
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"BOOK_DONATION_NOT_FOUND", "BOOK_DONATION_NOT_OFFERED"})
  @Operation(summary = "Take back an offer that nobody has decided on")
  @APIResponseSchema(value = BookDonationView.class, responseCode = "200")
  public RestResponse<BookDonationView> withdrawBookDonation(@PathParam("id") UUID id) {
    var donation = service.withdraw(id, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "donation.withdraw", "donation", id);
    return tag.changed(donation.version, view(donation));
  }

  @PUT
  @Path("/{id}/credit")
  @Transactional
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"BOOK_DONATION_NOT_FOUND", "BOOK_DONATION_WITHOUT_CREDIT"})
  @Operation(
      summary = "Change how the donor is named, or take the name away; If-Match is the donation's")
  @APIResponseSchema(value = BookDonationView.class, responseCode = "200")
  public RestResponse<BookDonationView> changeDonationCredit(
      @PathParam("id") UUID id, @NotNull @Valid ChangeCreditRequest request) {
    var donation = donations.lock(id, caller.scope(Roles.LIBRARIAN));
    tag.require(donation.version);
    service.credit(donation, request.creditName());
    reads.one(Roles.LIBRARIAN, "donation.credit", "donation", id);
    return tag.changed(donation.version, view(donation));
  }

  private BookDonationView view(BookDonation donation) {
    return BookDonationView.of(donation, donations.linesOf(donation));
  }
}
