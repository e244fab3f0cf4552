package org.basra.exchange.library.mylibrary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.basra.exchange.library.patrons.PatronView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/my-library")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My library")
@RunOnVirtualThread
class MyLibraryResource {

  private final MyLibraryService service;
  private final EntityTag tag;
  private final Caller caller;

  MyLibraryResource(MyLibraryService service, EntityTag tag, Caller caller) {
    this.service = service;
    this.tag = tag;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.MEMBER)
  @Refuses("NOT_A_PATRON")
  @Operation(summary = "Read one's own card, blocks, settings and loans with their due dates")
  @APIResponseSchema(value = MyLibraryView.class, responseCode = "200")
  public RestResponse<MyLibraryView> getMyLibrary() {
    var patron = service.patron(caller.subject());
    var page = service.page(patron);
    return tag.answer(patron.version(), page.fingerprint(), () -> page);
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.MEMBER)
  @Refuses("ACCOUNT_TAKEN")
  @Operation(summary = "Get a library card as one of the public")
  @APIResponseSchema(value = PatronView.class, responseCode = "201")
  public RestResponse<PatronView> joinLibrary() {
    var patron = service.register(caller.subject());
    return Created.in("/v1/patrons", patron.id(), patron.version(), PatronView.of(patron));
  }

  @GET
  @Path("/settings")
  @RolesAllowed(Roles.MEMBER)
  @Refuses("NOT_A_PATRON")
  @Operation(summary = "Read one's own settings")
  @APIResponseSchema(value = ReaderSettings.class, responseCode = "200")
  public RestResponse<ReaderSettings> getMySettings() {
    var patron = service.patron(caller.subject());
    return tag.answer(patron.version(), () -> service.settings(patron));
  }

  @PUT
  @Path("/settings")
  @Transactional
  @RolesAllowed(Roles.MEMBER)
  @Refuses("NOT_A_PATRON")
  @Operation(summary = "Choose one's language, whether one's history is kept, and where notices go")
  @APIResponseSchema(value = ReaderSettings.class, responseCode = "200")
  public RestResponse<ReaderSettings> changeMySettings(
      @NotNull @Valid ChangeSettingsRequest request) {
    var patron = service.lock(caller.subject());
    tag.require(patron.version());
    service.change(patron, request);
    return tag.changed(patron.version(), service.settings(patron));
  }
}
