package org.basra.exchange.library.readinglists;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/reading-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading lists")
@RunOnVirtualThread
class ReadingListResource {

  private final ReadingListService service;
  private final ReadingListRepository lists;
  private final ReadingListEntryRepository entries;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;

  ReadingListResource(
      ReadingListService service,
      ReadingListRepository lists,
      ReadingListEntryRepository entries,
      Cursors cursors,
      EntityTag tag,
      Caller caller) {
    this.service = service;
    this.lists = lists;
    this.entries = entries;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("SERIES_HAS_READING_LIST")
  @Operation(summary = "Draft a reading list")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "201")
  public RestResponse<ReadingListView> draftReadingList(
      @NotNull @Valid ReadingListRequest request) {
    var list = service.draft(request);
    return Created.in(
        "/v1/reading-lists", list.id, list.version, ReadingListView.of(list, List.of()));
  }

  @GET
  @PermitAll
  @Operation(summary = "List reading lists, newest first; librarians see drafts and archived ones")
  public Page<ReadingListSummary> listReadingLists(
      @BeanParam PageRequest page,
      @QueryParam("seriesId") @Parameter(description = "Only those read for this series.")
          UUID seriesId,
      @QueryParam("status") ReadingListStatus status) {
    var filter = new ReadingListFilter(caller.has(Roles.LIBRARIAN), status, seriesId);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> lists.newestFirst(filter, after, limit),
            ReadingList::id,
            () -> lists.count(filter))
        .map(ReadingListSummary::of);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Refuses("READING_LIST_NOT_FOUND")
  @Operation(summary = "Read one reading list; librarians see drafts and archived ones")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> getReadingList(@PathParam("id") UUID id) {
    var list = lists.load(id, caller.has(Roles.LIBRARIAN));
    return tag.answer(list.version, () -> view(list));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"READING_LIST_NOT_FOUND", "READING_LIST_ARCHIVED", "SERIES_HAS_READING_LIST"})
  @Operation(summary = "Change a reading list's title, introduction or series")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> changeReadingList(
      @PathParam("id") UUID id, @NotNull @Valid ReadingListRequest request) {
    var list = lists.lock(id);
    tag.require(list.version);
    service.describe(list, request);
    return tag.changed(list.version, view(list));
  }

  @POST
  @Path("/{id}/publications")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"READING_LIST_NOT_FOUND", "READING_LIST_NOT_A_DRAFT", "READING_LIST_EMPTY"})
  @Operation(summary = "Publish a draft for everybody to read")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> publishReadingList(@PathParam("id") UUID id) {
    var list = service.publish(id);
    return tag.changed(list.version, view(list));
  }

  @POST
  @Path("/{id}/archivings")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"READING_LIST_NOT_FOUND", "READING_LIST_ARCHIVED"})
  @Operation(summary = "Put a reading list away; its series may have another one")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> archiveReadingList(@PathParam("id") UUID id) {
    var list = service.archive(id);
    return tag.changed(list.version, view(list));
  }

  private ReadingListView view(ReadingList list) {
    return ReadingListView.of(list, entries.of(list.id));
  }
}
