package org.basra.exchange.aid.donations;

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
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/donations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
@RunOnVirtualThread
class DonationResource {

  private final DonationService service;
  private final DonationRepository donations;
  private final Cursors cursors;
  private final EntityTag tag;

  DonationResource(
      DonationService service, DonationRepository donations, Cursors cursors, EntityTag tag) {
    this.service = service;
    this.donations = donations;
    this.cursors = cursors;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses({"PRODUCT_NOT_FOUND", "LOT_INCOMPLETE"})
  @Operation(summary = "Take down what a donor offers")
  @APIResponseSchema(value = DonationView.class, responseCode = "201")
  public RestResponse<DonationView> offerDonation(@NotNull @Valid OfferDonationRequest request) {
    var donation = service.offer(request);
    return Created.in("/v1/donations", donation.id, donation.version, view(donation));
  }

  @GET
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST})
  @Operation(summary = "List donations, newest first")
  public Page<DonationView> listDonations(
      @BeanParam PageRequest page, @QueryParam("status") DonationStatus status) {
    var read =
        cursors.byId(
            page,
            List.of("donations", String.valueOf(status)),
            (after, limit) -> donations.newestFirst(status, after, limit),
            Donation::id,
            () -> donations.count(status));
    var lines = donations.linesOf(read.items());
    return read.map(donation -> DonationView.of(donation, lines.get(donation.id)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST})
  @Refuses("DONATION_NOT_FOUND")
  @Operation(summary = "Read one donation: offered, received and outstanding")
  @APIResponseSchema(value = DonationView.class, responseCode = "200")
  public RestResponse<DonationView> getDonation(@PathParam("id") UUID id) {
    var donation = donations.load(id);
    return tag.answer(donation.version, () -> view(donation));
  }

  private DonationView view(Donation donation) {
    return DonationView.of(donation, donations.linesOf(donation));
  }
}
