package org.basra.exchange.aid.shipments;

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
import org.basra.exchange.aid.consignments.Consignment;
import org.basra.exchange.aid.consignments.ConsignmentRepository;
import org.basra.exchange.aid.consignments.ConsignmentView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/consignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignments")
@RunOnVirtualThread
class ShipmentResource {

  private final ShipmentService service;
  private final ConsignmentRepository consignments;
  private final EntityTag tag;

  ShipmentResource(ShipmentService service, ConsignmentRepository consignments, EntityTag tag) {
    this.service = service;
    this.consignments = consignments;
    this.tag = tag;
  }

  @POST
  @Path("/{id}/shipments")
  @Idempotent
  @RolesAllowed(Roles.WAREHOUSE)
  @Refuses({
    "CONSIGNMENT_NOT_FOUND",
    "CONSIGNMENT_STEP_NOT_ALLOWED",
    "LOT_EXPIRED",
    "STOCK_INSUFFICIENT"
  })
  @Operation(summary = "Send a consignment on its way")
  @APIResponseSchema(value = ConsignmentView.class, responseCode = "200")
  public RestResponse<ConsignmentView> shipConsignment(@PathParam("id") UUID id) {
    return shown(service.ship(id));
  }

  @POST
  @Path("/{id}/deliveries")
  @Idempotent
  @RolesAllowed(Roles.FIELD_AGENT)
  @Refuses({
    "CONSIGNMENT_NOT_FOUND",
    "CONSIGNMENT_STEP_NOT_ALLOWED",
    "DELIVERY_NOT_BALANCED",
    "STOCK_INSUFFICIENT"
  })
  @Operation(summary = "Record what arrived; received, damaged and lost equal shipped, lot by lot")
  @APIResponseSchema(value = ConsignmentView.class, responseCode = "200")
  public RestResponse<ConsignmentView> deliverConsignment(
      @PathParam("id") UUID id, @NotNull @Valid DeliveryRequest request) {
    return shown(service.deliver(id, request));
  }

  private RestResponse<ConsignmentView> shown(Consignment consignment) {
    var view = consignments.view(consignment);
    return tag.changed(consignment.version(), view);
  }
}
