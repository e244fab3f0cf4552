package org.basra.exchange.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@RunOnVirtualThread
class NoteResource {

  private final NoteRepository notes;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;

  NoteResource(NoteRepository notes, Cursors cursors, EntityTag tag, Caller caller) {
    this.notes = notes;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
  }

  record NoteRequest(
      @NotBlank @Size(max = 40) String name, int count, List<@Valid @NotNull Part> parts) {}

  record Part(@NotBlank String text) {}

  @POST
  @Idempotent
  @RolesAllowed({Roles.MEMBER, "scope:notes:write"})
  @Refuses({"NAME_TAKEN", "BELOW_ZERO"})
  @Operation(summary = "Create a note")
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
  public RestResponse<NoteView> createNote(@NotNull @Valid NoteRequest request) {
    var note = new Note();
    note.owner = caller.subject();
    note.name = request.name();
    note.count = request.count();
    notes.persistAndFlush(note);
    return Created.in("/v1/notes", note.id, note.version, NoteView.of(note));
  }

  @GET
  @PermitAll
  @Operation(summary = "List notes")
  public Page<NoteView> listNotes(
      @BeanParam PageRequest page,
      @QueryParam("prefix") @DefaultValue("") String prefix,
      @QueryParam("owner") UUID owner) {
    var query = List.of("notes", prefix);
    var rows = notes.byName(prefix, cursors.position(page, query, 1), page.limit() + 1);
    return cursors.page(page, query, rows, note -> List.of(note.name)).map(NoteView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MEMBER, Roles.LIBRARIAN})
  @Refuses("NOTE_NOT_FOUND")
  @Operation(summary = "Read a note")
  @APIResponseSchema(value = NoteView.class, responseCode = "200")
  public RestResponse<NoteView> getNote(@PathParam("id") UUID id) {
    var note = notes.load(id, caller.scope(Roles.LIBRARIAN), NoteProblem.NOTE_NOT_FOUND);
    return tag.answer(note.version, () -> NoteView.of(note));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.MEMBER)
  @Refuses({"NOTE_NOT_FOUND", "NAME_TAKEN", "BELOW_ZERO"})
  @Operation(summary = "Change a note")
  @APIResponseSchema(value = NoteView.class, responseCode = "200")
  public RestResponse<NoteView> replaceNote(
      @PathParam("id") UUID id, @NotNull @Valid NoteRequest request) {
    var note = notes.load(id, caller.scope(), NoteProblem.NOTE_NOT_FOUND);
    tag.require(note.version);
    note.name = request.name();
    note.count = request.count();
    notes.flush();
    return tag.changed(note.version, NoteView.of(note));
  }

  @GET
  @Path("/failure")
  @PermitAll
  @Operation(summary = "Fail")
  public String fail() {
    throw new IllegalStateException("secret of the inside");
  }

  @GET
  @Path("/unannotated")
  @Operation(summary = "Serve nobody")
  public String nobody() {
    return "never";
  }
}
