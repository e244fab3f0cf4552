package org.basra.exchange.applications.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.applications.forms.FormRepository;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
@RunOnVirtualThread
class CallResource {

  private final CallService service;
  private final CallRepository calls;
  private final FormRepository forms;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final Clock clock;

  CallResource(
      CallService service,
      CallRepository calls,
      FormRepository forms,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      Clock clock) {
    this.service = service;
    this.calls = calls;
    this.forms = forms;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_OFFICER)
  @Refuses("FORM_NOT_VALID")
  @Operation(
      summary = "Write a call as a draft",
      description =
          "The form is JSON Schema 2020-12 of type object with a label in two languages for every"
              + " property. References stay within the form, and patterns that may take forever"
              + " are refused.")
  @APIResponseSchema(value = CallView.class, responseCode = "201")
  public RestResponse<CallView> createCall(@NotNull @Valid CallRequest request) {
    var call = service.create(request);
    return Created.in("/v1/calls", call.id, call.shownVersion(clock.instant()), view(call));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.PROGRAMME_OFFICER)
  @Refuses({"CALL_NOT_FOUND", "CALL_PUBLISHED", "FORM_NOT_VALID"})
  @Operation(summary = "Change a draft; a changed form is a new version")
  @APIResponseSchema(value = CallView.class, responseCode = "200")
  public RestResponse<CallView> changeCall(
      @PathParam("id") UUID id, @NotNull @Valid CallRequest request) {
    var now = clock.instant();
    var call = service.change(id, request, read -> tag.require(read.shownVersion(now)));
    return tag.changed(call.shownVersion(now), view(call));
  }

  @POST
  @Path("/{id}/publications")
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_OFFICER)
  @Refuses({"CALL_NOT_FOUND", "CALL_PUBLISHED", "CALL_CLOSED"})
  @Operation(summary = "Publish a call; from now on neither it nor its form changes")
  @APIResponseSchema(value = CallView.class, responseCode = "200")
  public RestResponse<CallView> publishCall(@PathParam("id") UUID id) {
    var call = service.publish(id);
    return tag.changed(call.shownVersion(clock.instant()), view(call));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Refuses("CALL_NOT_FOUND")
  @Operation(
      summary = "Read one call with its form; drafts are read by officers",
      description =
          "The countdown is as of serverTime. 304 says that the rest, and whether the call is open,"
              + " is as you have it.")
  @APIResponseSchema(value = CallView.class, responseCode = "200")
  public RestResponse<CallView> getCall(@PathParam("id") UUID id) {
    var call = caller.has(Roles.PROGRAMME_OFFICER) ? calls.any(id) : calls.published(id);
    return tag.answer(call.shownVersion(clock.instant()), () -> view(call));
  }

  @GET
  @PermitAll
  @Operation(summary = "List calls, newest first; drafts are listed for officers")
  public Page<CallSummary> listCalls(
      @BeanParam PageRequest page,
      @QueryParam("programme") Programme programme,
      @QueryParam("open") @Parameter(description = "Only calls that take applications, or not.")
          Boolean open) {
    var filter = new CallFilter(caller.has(Roles.PROGRAMME_OFFICER), programme, open);
    var now = clock.instant();
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> calls.newestFirst(filter, now, after, limit),
            Call::id,
            () -> calls.count(filter, now))
        .map(call -> CallSummary.of(call, now));
  }

  private CallView view(Call call) {
    return CallView.of(call, forms.pinned(call.formId), clock.instant());
  }
}
