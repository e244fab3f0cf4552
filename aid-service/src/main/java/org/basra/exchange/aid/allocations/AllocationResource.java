package org.basra.exchange.aid.allocations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

@Path("/v1/consignments/{id}/allocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignments")
@RunOnVirtualThread
class AllocationResource {

  private final AllocationService service;
  private final ConsignmentRepository consignments;
  private final EntityTag tag;

  AllocationResource(AllocationService service, ConsignmentRepository consignments, EntityTag tag) {
    this.service = service;
    this.consignments = consignments;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses({"CONSIGNMENT_NOT_FOUND", "CONSIGNMENT_STEP_NOT_ALLOWED", "STOCK_INSUFFICIENT"})
  @Operation(summary = "Set stock aside, earliest expiry first; all needs or nothing")
  @APIResponseSchema(value = ConsignmentView.class, responseCode = "200")
  public RestResponse<ConsignmentView> allocateConsignment(@PathParam("id") UUID id) {
    var consignment = service.allocate(id);
    var view = consignments.view(consignment);
    return tag.changed(consignment.version(), view);
  }
}
