package org.basra.exchange.applications.offers;

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
import org.basra.exchange.applications.applications.Application;
import org.basra.exchange.applications.applications.ApplicationView;
import org.basra.exchange.applications.applications.ApplicationViews;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
class OfferResource {

  private final OfferService service;
  private final ApplicationViews views;
  private final EntityTag tag;

  OfferResource(OfferService service, ApplicationViews views, EntityTag tag) {
    this.service = service;
    this.views = views;
    this.tag = tag;
  }

  @POST
  @Path("/offers")
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_OFFICER)
  @Refuses({
    "APPLICATION_NOT_FOUND",
    "STEP_NOT_POSSIBLE",
    "OWN_APPLICATION",
    "OUTCOME_NOT_OFFERABLE",
    "NO_PLACE_LEFT"
  })
  @Operation(
      summary = "Offer a place, which makes the award known to the applicant",
      description = "Open offers and awards together never exceed the places of the call.")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> offerPlace(
      @PathParam("id") UUID id, @NotNull @Valid OfferRequest request) {
    return answer(service.offer(id, request.respondBy()));
  }

  @POST
  @Path("/acceptances")
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"APPLICATION_NOT_FOUND", "STEP_NOT_POSSIBLE", "OFFER_EXPIRED"})
  @Operation(summary = "Accept the offered place; it becomes an award")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> acceptOffer(@PathParam("id") UUID id) {
    return answer(service.accept(id));
  }

  @POST
  @Path("/refusals")
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"APPLICATION_NOT_FOUND", "STEP_NOT_POSSIBLE", "OFFER_EXPIRED"})
  @Operation(summary = "Turn the offered place down; it becomes free for somebody else")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> refuseOffer(@PathParam("id") UUID id) {
    return answer(service.refuse(id));
  }

  private RestResponse<ApplicationView> answer(Application application) {
    return tag.changed(views.version(application), views.of(application));
  }
}
