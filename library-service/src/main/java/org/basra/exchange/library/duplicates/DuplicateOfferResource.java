package org.basra.exchange.library.duplicates;

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

@Path("/v1/duplicate-offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
@RunOnVirtualThread
class DuplicateOfferResource {

  private final DuplicateOfferService service;
  private final DuplicateOfferRepository offers;
  private final Cursors cursors;
  private final EntityTag tag;

  DuplicateOfferResource(
      DuplicateOfferService service,
      DuplicateOfferRepository offers,
      Cursors cursors,
      EntityTag tag) {
    this.service = service;
    this.offers = offers;
    this.cursors = cursors;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "RECORD_NOT_FOUND",
    "RECORD_DELETED",
    "RECORD_MERGED",
    "ITEM_NOT_FOUND",
    "ITEM_OF_OTHER_RECORD",
    "ITEM_WITHDRAWN",
    "ITEM_ON_LOAN",
    "ITEM_HELD_FOR_ANOTHER",
    "ITEM_AWAY",
    "NOT_A_DUPLICATE"
  })
  @Operation(summary = "Withdraw copies the library can spare and offer them")
  @APIResponseSchema(value = DuplicateOfferView.class, responseCode = "201")
  public RestResponse<DuplicateOfferView> offerDuplicates(
      @NotNull @Valid OfferDuplicatesRequest request) {
    var offer = service.offer(request);
    return Created.in(
        "/v1/duplicate-offers", offer.id, offer.version, DuplicateOfferView.of(offer));
  }

  @GET
  @RolesAllowed(Roles.LIBRARIAN)
  @Operation(summary = "List offers of duplicates, newest first")
  public Page<DuplicateOfferView> listDuplicateOffers(@BeanParam PageRequest page) {
    return cursors
        .byId(
            page,
            List.of("duplicate-offers"),
            offers::newestFirst,
            DuplicateOffer::id,
            offers::count)
        .map(DuplicateOfferView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("DUPLICATE_OFFER_NOT_FOUND")
  @Operation(summary = "Read one offer of duplicates")
  @APIResponseSchema(value = DuplicateOfferView.class, responseCode = "200")
  public RestResponse<DuplicateOfferView> getDuplicateOffer(@PathParam("id") UUID id) {
    var offer = offers.load(id);
    return tag.answer(offer.version, () -> DuplicateOfferView.of(offer));
  }
}
