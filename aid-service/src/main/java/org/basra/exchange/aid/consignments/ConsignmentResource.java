package org.basra.exchange.aid.consignments;

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

@Path("/v1/consignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignments")
@RunOnVirtualThread
class ConsignmentResource {

  private final ConsignmentService service;
  private final ConsignmentRepository consignments;
  private final Cursors cursors;
  private final EntityTag tag;

  ConsignmentResource(
      ConsignmentService service,
      ConsignmentRepository consignments,
      Cursors cursors,
      EntityTag tag) {
    this.service = service;
    this.consignments = consignments;
    this.cursors = cursors;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses({"LOCATION_NOT_FOUND", "LOCATION_NOT_SUITABLE", "PRODUCT_NOT_FOUND"})
  @Operation(summary = "Plan a consignment")
  @APIResponseSchema(value = ConsignmentView.class, responseCode = "201")
  public RestResponse<ConsignmentView> planConsignment(
      @NotNull @Valid PlanConsignmentRequest request) {
    var planned = service.plan(request);
    return Created.in("/v1/consignments", planned.id, planned.version, consignments.view(planned));
  }

  @POST
  @Path("/{id}/cancellations")
  @Idempotent
  @RolesAllowed(Roles.AID_COORDINATOR)
  @Refuses({"CONSIGNMENT_NOT_FOUND", "CONSIGNMENT_STEP_NOT_ALLOWED"})
  @Operation(summary = "Give a consignment up before it is shipped; its stock becomes free")
  @APIResponseSchema(value = ConsignmentView.class, responseCode = "200")
  public RestResponse<ConsignmentView> cancelConsignment(@PathParam("id") UUID id) {
    var cancelled = service.cancel(id);
    var view = consignments.view(cancelled);
    return tag.changed(cancelled.version, view);
  }

  @GET
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.FIELD_AGENT})
  @Operation(summary = "List consignments, newest first")
  public Page<ConsignmentView> listConsignments(
      @BeanParam PageRequest page, @QueryParam("status") ConsignmentStatus status) {
    var read =
        cursors.byId(
            page,
            List.of("consignments", String.valueOf(status)),
            (after, limit) -> consignments.newestFirst(status, after, limit),
            Consignment::id,
            () -> consignments.count(status));
    var details = consignments.detailsOf(read.items());
    return read.map(consignment -> ConsignmentView.of(consignment, details));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AID_COORDINATOR, Roles.WAREHOUSE, Roles.PHARMACIST, Roles.FIELD_AGENT})
  @Refuses("CONSIGNMENT_NOT_FOUND")
  @Operation(summary = "Read one consignment")
  @APIResponseSchema(value = ConsignmentView.class, responseCode = "200")
  public RestResponse<ConsignmentView> getConsignment(@PathParam("id") UUID id) {
    var consignment = consignments.load(id);
    return tag.answer(
        consignment.version,
        () -> ConsignmentView.of(consignment, consignments.detailsOf(List.of(consignment))));
  }
}
