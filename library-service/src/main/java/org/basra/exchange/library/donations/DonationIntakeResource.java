package org.basra.exchange.library.donations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.basra.exchange.platform.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What librarians do with a donation. */
@Path("/v1/donations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
@RunOnVirtualThread
class DonationIntakeResource {

  private static final String DONATION = "donation";

  private final AcceptanceService acceptance;
  private final AccessionService accession;
  private final BookDonationRepository donations;
  private final DonationMatches matches;
  private final EntityTag tag;
  private final StaffReads reads;

  DonationIntakeResource(
      AcceptanceService acceptance,
      AccessionService accession,
      BookDonationRepository donations,
      DonationMatches matches,
      EntityTag tag,
      StaffReads reads) {
    this.acceptance = acceptance;
    this.accession = accession;
    this.donations = donations;
    this.matches = matches;
    this.tag = tag;
    this.reads = reads;
  }

  @GET
  @Path("/matches")
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("BOOK_DONATION_NOT_FOUND")
  @Operation(
      summary = "Records that the library may have the offered titles as",
      description =
          "At most five a line: records with all words of the title before its first colon or "
              + "slash, those with the same title first.")
  public DonationMatchesView matchDonation(@PathParam("id") UUID id) {
    var donation = donations.load(id, new Scope.Everything());
    reads.one(Roles.LIBRARIAN, "donation.read", DONATION, id);
    return new DonationMatchesView(matches.of(donations.linesOf(donation)));
  }

  @POST
  @Path("/acceptances")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "BOOK_DONATION_NOT_FOUND",
    "BOOK_DONATION_NOT_OFFERED",
    "BOOK_DONATION_UNDECIDED",
    "DECISION_EXCEEDS_OFFER",
    "DECLINE_REASON_MISSING",
    "REDIRECTED_RECORD_MISSING",
    "RECORD_NOT_FOUND"
  })
  @Operation(summary = "Decide what the library keeps, what goes on to aid and what is declined")
  @APIResponseSchema(value = BookDonationView.class, responseCode = "200")
  public RestResponse<BookDonationView> decideBookDonation(
      @PathParam("id") UUID id, @NotNull @Valid DecideDonationRequest request) {
    var donation = acceptance.decide(id, request);
    reads.one(Roles.LIBRARIAN, "donation.decide", DONATION, id);
    return changed(donation);
  }

  @POST
  @Path("/accessions")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "BOOK_DONATION_NOT_FOUND",
    "BOOK_DONATION_LINE_NOT_FOUND",
    "BOOK_DONATION_NOT_ACCEPTED",
    "ACCESSION_EXCEEDS_ACCEPTED",
    "RECORD_NOT_FOUND",
    "BARCODE_TAKEN"
  })
  @Operation(
      summary = "Take accepted copies into stock as items of a record",
      description = "A copy that somebody waits for fills the hold; the answer names it.")
  @APIResponseSchema(value = AccessionedDonationView.class, responseCode = "200")
  public RestResponse<AccessionedDonationView> accessionBookDonation(
      @PathParam("id") UUID id, @NotNull @Valid AccessionRequest request) {
    var accessioned = accession.accession(id, request);
    reads.one(Roles.LIBRARIAN, "donation.accession", DONATION, id);
    return tag.changed(accessioned.donation().version, AccessionedDonationView.of(accessioned));
  }

  private RestResponse<BookDonationView> changed(BookDonation donation) {
    return tag.changed(
        donation.version, BookDonationView.of(donation, donations.linesOf(donation)));
  }
}
