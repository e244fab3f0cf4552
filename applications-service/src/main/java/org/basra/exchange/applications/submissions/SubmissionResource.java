package org.basra.exchange.applications.submissions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
class SubmissionResource {

  private final SubmissionService service;
  private final ApplicationViews views;
  private final ReceiptTime received;
  private final EntityTag tag;

  SubmissionResource(
      SubmissionService service, ApplicationViews views, ReceiptTime received, EntityTag tag) {
    this.service = service;
    this.views = views;
    this.received = received;
    this.tag = tag;
  }

  @POST
  @Path("/submissions")
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"APPLICATION_NOT_FOUND", "STEP_NOT_POSSIBLE", "CALL_CLOSED", "ANSWERS_NOT_VALID"})
  @Operation(
      summary = "Submit an application; its answers are frozen",
      description =
          "In time is what we receive before the deadline. Answers that do not satisfy the form are"
              + " refused with a pointer to each, in words of the form's labels.")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> submitApplication(@PathParam("id") UUID id) {
    return answer(service.submit(id, received.get()));
  }

  @POST
  @Path("/withdrawals")
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"APPLICATION_NOT_FOUND", "STEP_NOT_POSSIBLE"})
  @Operation(
      summary = "Take an application back; its answers are deleted",
      description = "Until the call closes you may begin another one.")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> withdrawApplication(@PathParam("id") UUID id) {
    return answer(service.withdraw(id));
  }

  private RestResponse<ApplicationView> answer(Application application) {
    return tag.changed(views.version(application), views.of(application));
  }
}
