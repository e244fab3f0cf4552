package org.basra.exchange.aid.receipts;

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
import org.basra.exchange.aid.donations.DonationRepository;
import org.basra.exchange.aid.donations.DonationView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/donations/{id}/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
@RunOnVirtualThread
class ReceiptResource {

  private final ReceiptService service;
  private final DonationRepository donations;
  private final EntityTag tag;

  ReceiptResource(ReceiptService service, DonationRepository donations, EntityTag tag) {
    this.service = service;
    this.donations = donations;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.WAREHOUSE, Roles.AID_COORDINATOR})
  @Refuses({
    "DONATION_NOT_FOUND",
    "DONATION_LINE_UNKNOWN",
    "LINE_WITHOUT_PRODUCT",
    "LINE_ALREADY_IDENTIFIED",
    "RECEIPT_EXCEEDS_OFFER",
    "LOCATION_NOT_FOUND",
    "LOCATION_NOT_SUITABLE",
    "LOT_EXPIRED",
    "LOT_EXPIRY_DIFFERS",
    "LOT_INCOMPLETE"
  })
  @Operation(summary = "Take into stock what of a donation has come; the rest may come later")
  @APIResponseSchema(value = DonationView.class, responseCode = "200")
  public RestResponse<DonationView> receiveDonation(
      @PathParam("id") UUID id, @NotNull @Valid ReceiptRequest request) {
    var donation = service.receive(id, request);
    return tag.changed(donation.version(), DonationView.of(donation, donations.linesOf(donation)));
  }
}
