package org.basra.exchange.library.holds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/holds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds")
@RunOnVirtualThread
class HoldStepResource {

  private final HoldSteps steps;
  private final WaitingHolds waiting;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  HoldStepResource(
      HoldSteps steps, WaitingHolds waiting, EntityTag tag, Caller caller, StaffReads reads) {
    this.steps = steps;
    this.waiting = waiting;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Path("/suspensions")
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"HOLD_NOT_FOUND", "HOLD_READY", "HOLD_ENDED"})
  @Operation(summary = "Suspend a hold up to a day; it keeps its place in the queue")
  @APIResponseSchema(value = HoldView.class, responseCode = "200")
  public RestResponse<HoldView> suspendHold(
      @PathParam("id") UUID id, @NotNull @Valid SuspendHoldRequest request) {
    var hold = steps.suspend(id, caller.scope(Roles.LIBRARIAN), request.until());
    reads.one(Roles.LIBRARIAN, "hold.suspend", "hold", id);
    return changed(hold);
  }

  @POST
  @Path("/resumptions")
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"HOLD_NOT_FOUND", "HOLD_READY", "HOLD_ENDED", "HOLD_NOT_SUSPENDED"})
  @Operation(summary = "End the suspension of a hold")
  @APIResponseSchema(value = HoldView.class, responseCode = "200")
  public RestResponse<HoldView> resumeHold(@PathParam("id") UUID id) {
    var hold = steps.resume(id, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "hold.resume", "hold", id);
    return changed(hold);
  }

  @POST
  @Path("/cancellations")
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"HOLD_NOT_FOUND", "HOLD_ENDED"})
  @Operation(summary = "Give up a hold; a copy that waits for it passes on to the next reader")
  @APIResponseSchema(value = CancellationView.class, responseCode = "200")
  public RestResponse<CancellationView> cancelHold(@PathParam("id") UUID id) {
    var done = steps.cancel(id, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "hold.cancel", "hold", id);
    return tag.changed(
        done.hold().shownVersion(null), CancellationView.of(done, caller.has(Roles.LIBRARIAN)));
  }

  @POST
  @Path("/fillings")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "HOLD_NOT_FOUND",
    "ITEM_NOT_FOUND",
    "HOLD_ENDED",
    "HOLD_READY",
    "HOLD_FOR_ANOTHER_COPY",
    "HOLD_NOT_NEXT",
    "ITEM_NOT_LENDABLE",
    "ITEM_ON_LOAN",
    "ITEM_HELD_FOR_ANOTHER"
  })
  @Operation(summary = "Put a copy that was fetched on the hold shelf")
  @APIResponseSchema(value = HoldView.class, responseCode = "200")
  public RestResponse<HoldView> fillHold(
      @PathParam("id") UUID id, @NotNull @Valid FillHoldRequest request) {
    var hold = steps.fill(id, request.itemBarcode());
    reads.one(Roles.LIBRARIAN, "hold.fill", "hold", id);
    return changed(hold);
  }

  private RestResponse<HoldView> changed(Hold hold) {
    var position = waiting.positions(List.of(hold)).get(hold.id);
    return tag.changed(hold.shownVersion(position), HoldView.of(hold, position));
  }
}
