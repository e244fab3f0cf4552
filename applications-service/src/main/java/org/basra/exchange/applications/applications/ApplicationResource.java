package org.basra.exchange.applications.applications;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.transitions.ApplicationStatus;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
class ApplicationResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ApplicationService service;
  private final ApplicationRepository applications;
  private final ApplicationViews views;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;
  private final Clock clock;

  ApplicationResource(
      ApplicationService service,
      ApplicationRepository applications,
      ApplicationViews views,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads,
      Clock clock) {
    this.service = service;
    this.applications = applications;
    this.views = views;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"CALL_NOT_FOUND", "CALL_CLOSED", "APPLICATION_EXISTS"})
  @Operation(summary = "Begin an application to a call, as a draft")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
  public RestResponse<ApplicationView> beginApplication(@NotNull @Valid ApplyRequest request) {
    var application = service.begin(request.callId());
    return Created.in(
        "/v1/applications", application.id, application.version, views.of(application));
  }

  @PATCH
  @Path("/{id}/answers")
  @Consumes(MERGE_PATCH)
  @Transactional
  @RolesAllowed(Roles.MEMBER)
  @Refuses({
    "APPLICATION_NOT_FOUND",
    "STEP_NOT_POSSIBLE",
    "ANSWERS_TOO_LARGE",
    "MALFORMED_JSON",
    "VALIDATION_FAILED"
  })
  @Operation(
      summary = "Save answers of a draft",
      description =
          "A JSON merge patch (RFC 7396): properties replace, null deletes, what is not named"
              + " stays. Answers that do not satisfy the form are kept all the same and come back"
              + " with warnings. On 412 read again, merge, and send with the ETag of the refusal.")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> saveAnswers(
      @PathParam("id") UUID id, @NotNull @Valid JsonDocument patch) {
    var application = service.save(id, patch, read -> tag.require(views.version(read)));
    return tag.changed(views.version(application), views.of(application));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MEMBER, Roles.PROGRAMME_OFFICER})
  @Refuses("APPLICATION_NOT_FOUND")
  @Operation(
      summary = "Read one application; members read their own, officers all that were submitted")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> getApplication(@PathParam("id") UUID id) {
    var application =
        applications.visible(id, caller.subject(), caller.has(Roles.PROGRAMME_OFFICER));
    reads.one(Roles.PROGRAMME_OFFICER, "application.read", "application", id);
    return tag.answer(views.version(application), () -> views.of(application));
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PROGRAMME_OFFICER})
  @Operation(
      summary =
          "List applications without their answers, newest first; members see their own, officers"
              + " also all that were submitted")
  public Page<ApplicationSummary> listApplications(
      @BeanParam PageRequest page,
      @QueryParam("callId") UUID callId,
      @QueryParam("status") @Parameter(description = "Only in this status.")
          ApplicationStatus status) {
    var subject = caller.subject();
    var now = clock.instant();
    var filter =
        new ApplicationFilter(subject, caller.has(Roles.PROGRAMME_OFFICER), callId, status);
    reads.list(Roles.PROGRAMME_OFFICER, "application.list", "call", callId);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> applications.newestFirst(filter, now, after, limit),
            Application::id,
            () -> applications.count(filter, now))
        .map(application -> ApplicationSummary.of(application, subject, now));
  }
}
