package org.basra.exchange.platform.outbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an administrator sees of events that the broker refused, and can do about them. */
@Path("/v1/admin/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RunOnVirtualThread
class ParkedEventResource {

  private final ParkedEvents events;
  private final RelayLifecycle relay;
  private final Cursors cursors;
  private final Caller caller;
  private final Audit audit;

  ParkedEventResource(
      ParkedEvents events, RelayLifecycle relay, Cursors cursors, Caller caller, Audit audit) {
    this.events = events;
    this.relay = relay;
    this.cursors = cursors;
    this.caller = caller;
    this.audit = audit;
  }

  /** The newest first. */
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "Events the broker refused, newest first")
  public Page<ParkedEventView> listParkedEvents(
      @BeanParam PageRequest page,
      @QueryParam("resolved") @DefaultValue("false") boolean resolved) {
    var query = List.of("parked-events", Boolean.toString(resolved));
    var position =
        cursors
            .position(page, query, 2)
            .map(p -> new ParkedEvents.Position(Instant.parse(p.get(0)), UUID.fromString(p.get(1))))
            .orElse(ParkedEvents.Position.START);
    var found =
        cursors.page(
            page,
            query,
            events.list(resolved, position, page.limit() + 1),
            view -> List.of(view.parkedAt().toString(), view.id().toString()));
    return page.count() ? new Page<>(found.items(), found.next(), events.count(resolved)) : found;
  }

  /** Sends the event again, before the later events of its aggregate. */
  @POST
  @Path("/{id}/retries")
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  @Refuses({"PARKED_EVENT_NOT_FOUND", "PARKED_EVENT_RESOLVED"})
  @Operation(summary = "Send a refused event again")
  public RestResponse<ParkedEventView> retryParkedEvent(@PathParam("id") UUID id) {
    var event = events.retry(id, caller.subject());
    audit.record(act("parked-event.retry", id));
    relay.wakeAfterCommit();
    return RestResponse.ok(event);
  }

  /** Gives the event up for good; consumers will see a gap in the versions of its aggregate. */
  @POST
  @Path("/{id}/skips")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @Refuses({"PARKED_EVENT_NOT_FOUND", "PARKED_EVENT_RESOLVED"})
  @Operation(summary = "Give a refused event up, with a reason")
  public RestResponse<ParkedEventView> skipParkedEvent(
      @PathParam("id") UUID id, @Valid @NotNull SkipRequest request) {
    var event = events.skip(id, request.reason(), caller.subject());
    audit.record(act("parked-event.skip", id).because(request.reason()));
    relay.wakeAfterCommit();
    return RestResponse.ok(event);
  }

  private AuditEntry act(String action, UUID id) {
    return AuditEntry.by(caller, List.of(Roles.ADMIN), action, "parked-event", id);
  }
}
