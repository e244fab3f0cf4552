package org.basra.exchange.library.readinglists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
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

/** The entries have no version of their own: If-Match is that of their list. */
@Path("/v1/reading-lists/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading lists")
@RunOnVirtualThread
class ReadingListEntryResource {

  private final EntryService service;
  private final ReadingListRepository lists;
  private final ReadingListEntryRepository entries;
  private final Shelf shelf;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;

  ReadingListEntryResource(
      EntryService service,
      ReadingListRepository lists,
      ReadingListEntryRepository entries,
      Shelf shelf,
      Cursors cursors,
      EntityTag tag,
      Caller caller) {
    this.service = service;
    this.lists = lists;
    this.entries = entries;
    this.shelf = shelf;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
  }

  @GET
  @Path("/entries")
  @PermitAll
  @Refuses("READING_LIST_NOT_FOUND")
  @Operation(summary = "List a reading list's titles in their order, and which can be had now")
  public Page<ReadingListEntryView> listReadingListEntries(
      @PathParam("id") UUID id, @BeanParam PageRequest page) {
    lists.load(id, caller.has(Roles.LIBRARIAN));
    var query = List.of("reading-list-entries", id.toString());
    int after =
        cursors.position(page, query, 1).map(List::getFirst).map(Integer::valueOf).orElse(0);
    var rows = entries.behind(id, after, page.limit() + 1);
    var found = cursors.page(page, query, rows, entry -> List.of(String.valueOf(entry.position)));
    var shown = new Page<>(shelf.of(found.items()), found.next(), null);
    return page.count() ? shown.withTotal(entries.countOf(id)) : shown;
  }

  @POST
  @Path("/entries")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "READING_LIST_NOT_FOUND",
    "RECORD_NOT_FOUND",
    "RECORD_ON_LIST_ALREADY",
    "READING_LIST_FULL",
    "READING_LIST_ARCHIVED"
  })
  @Operation(summary = "Put a record at the end of a reading list")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> addReadingListEntry(
      @PathParam("id") UUID id, @NotNull @Valid AddEntryRequest request) {
    return changed(service.add(id, request));
  }

  @PUT
  @Path("/entries/{entryId}")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"READING_LIST_NOT_FOUND", "READING_LIST_ENTRY_NOT_FOUND", "READING_LIST_ARCHIVED"})
  @Operation(summary = "Change what is said of a title; If-Match is the list's")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> changeReadingListEntry(
      @PathParam("id") UUID id,
      @PathParam("entryId") UUID entryId,
      @NotNull @Valid ChangeEntryRequest request) {
    var list = current(id);
    service.remark(list, entryId, request.note());
    return changed(list);
  }

  @DELETE
  @Path("/entries/{entryId}")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "READING_LIST_NOT_FOUND",
    "READING_LIST_ENTRY_NOT_FOUND",
    "READING_LIST_ARCHIVED",
    "READING_LIST_EMPTY"
  })
  @Operation(summary = "Take a title off a reading list; If-Match is the list's")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> removeReadingListEntry(
      @PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
    var list = current(id);
    service.remove(list, entryId);
    return changed(list);
  }

  @PUT
  @Path("/order")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"READING_LIST_NOT_FOUND", "READING_LIST_ARCHIVED", "READING_ORDER_INCOMPLETE"})
  @Operation(summary = "Put a reading list's titles in another order; If-Match is the list's")
  @APIResponseSchema(value = ReadingListView.class, responseCode = "200")
  public RestResponse<ReadingListView> orderReadingList(
      @PathParam("id") UUID id, @NotNull @Valid OrderRequest request) {
    var list = current(id);
    service.reorder(list, request.entryIds());
    return changed(list);
  }

  /** The list as the caller has read it, locked. */
  private ReadingList current(UUID id) {
    var list = lists.lock(id);
    tag.require(list.version);
    return list;
  }

  private RestResponse<ReadingListView> changed(ReadingList list) {
    return tag.changed(list.version, ReadingListView.of(list, entries.of(list.id)));
  }
}
