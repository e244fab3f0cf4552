package org.basra.exchange.library.holds;

import static org.basra.exchange.library.LibraryProblem.HOLD_NOT_FOUND;

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

@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds")
@RunOnVirtualThread
class HoldResource {

  private final HoldService service;
  private final HoldSteps steps;
  private final HoldRepository holds;
  private final WaitingHolds waiting;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  HoldResource(
      HoldService service,
      HoldSteps steps,
      HoldRepository holds,
      WaitingHolds waiting,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads) {
    this.service = service;
    this.steps = steps;
    this.holds = holds;
    this.waiting = waiting;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({
    "RECORD_NOT_FOUND",
    "ITEM_NOT_FOUND",
    "PATRON_NOT_FOUND",
    "PATRON_BLOCKED",
    "MEMBERSHIP_EXPIRED",
    "NO_LENDABLE_COPY",
    "ALREADY_BORROWED",
    "HOLD_EXISTS",
    "HOLD_LIMIT_REACHED"
  })
  @Operation(summary = "Place a hold on a record or one item; members place for themselves")
  @APIResponseSchema(value = HoldView.class, responseCode = "201")
  public RestResponse<HoldView> placeHold(@NotNull @Valid PlaceHoldRequest request) {
    var hold = service.place(request, caller.scope(Roles.LIBRARIAN));
    reads.one(Roles.LIBRARIAN, "hold.place", "hold", hold.id);
    var position = positionOf(hold);
    return Created.in(
        "/v1/holds", hold.id, hold.shownVersion(position), HoldView.of(hold, position));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("HOLD_NOT_FOUND")
  @Operation(summary = "Read one hold and its place in the queue; members read their own")
  @APIResponseSchema(value = HoldView.class, responseCode = "200")
  public RestResponse<HoldView> getHold(@PathParam("id") UUID id) {
    var hold = holds.load(id, caller.scope(Roles.LIBRARIAN), HOLD_NOT_FOUND);
    reads.one(Roles.LIBRARIAN, "hold.read", "hold", id);
    var position = positionOf(hold);
    return tag.answer(hold.shownVersion(position), () -> HoldView.of(hold, position));
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Operation(summary = "List holds, newest first; members see their own")
  public Page<HoldView> listHolds(
      @BeanParam PageRequest page,
      @QueryParam("recordId") UUID recordId,
      @QueryParam("patronId") UUID patronId,
      @QueryParam("status") HoldStatus status,
      @QueryParam("pickupLocation") String pickupLocation) {
    var filter =
        new HoldFilter(caller.scope(Roles.LIBRARIAN), recordId, patronId, status, pickupLocation);
    reads.list(Roles.LIBRARIAN, "hold.list", "patron", patronId);
    var found =
        cursors.byId(
            page,
            filter.query(),
            (after, limit) -> holds.newestFirst(filter, after, limit),
            Hold::id,
            () -> holds.count(filter));
    var positions = waiting.positions(found.items());
    return found.map(hold -> HoldView.of(hold, positions.get(hold.id)));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"HOLD_NOT_FOUND", "HOLD_READY", "HOLD_ENDED"})
  @Operation(summary = "Change the pick-up place or the last day of a hold that waits")
  @APIResponseSchema(value = HoldView.class, responseCode = "200")
  public RestResponse<HoldView> changeHold(
      @PathParam("id") UUID id, @NotNull @Valid ChangeHoldRequest request) {
    var hold = steps.lock(id, caller.scope(Roles.LIBRARIAN));
    var position = positionOf(hold);
    tag.require(hold.shownVersion(position));
    steps.change(hold, request);
    reads.one(Roles.LIBRARIAN, "hold.change", "hold", id);
    return tag.changed(hold.shownVersion(position), HoldView.of(hold, position));
  }

  private Integer positionOf(Hold hold) {
    return waiting.positions(List.of(hold)).get(hold.id);
  }
}
