package org.basra.exchange.applications.decisions;

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

@Path("/v1/applications/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
class DecisionResource {

  private final DecisionService service;
  private final ApplicationViews views;
  private final EntityTag tag;

  DecisionResource(DecisionService service, ApplicationViews views, EntityTag tag) {
    this.service = service;
    this.views = views;
    this.tag = tag;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.PROGRAMME_OFFICER)
  @Refuses({"APPLICATION_NOT_FOUND", "STEP_NOT_POSSIBLE", "OWN_APPLICATION"})
  @Operation(
      summary = "Record what was decided, under seal",
      description =
          "The applicant sees nothing of it until an offer or a release; until then it may be"
              + " decided anew.")
  @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
  public RestResponse<ApplicationView> decideApplication(
      @PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
    var application = service.decide(id, request.outcome());
    return tag.changed(views.version(application), views.of(application));
  }
}
