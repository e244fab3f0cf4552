package org.basra.exchange.library.items;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
class ItemResource {

  private final ItemRepository items;
  private final Cursors cursors;
  private final EntityTag tag;

  ItemResource(ItemRepository items, Cursors cursors, EntityTag tag) {
    this.items = items;
    this.cursors = cursors;
    this.tag = tag;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Refuses("ITEM_NOT_FOUND")
  @Operation(summary = "Read one item and whether it is available")
  @APIResponseSchema(value = ItemView.class, responseCode = "200")
  public RestResponse<ItemView> getItem(@PathParam("id") UUID id) {
    var item = items.load(id);
    return tag.answer(item.shownVersion(), () -> ItemView.of(item));
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("ITEM_NOT_FOUND")
  @Operation(summary = "Change where an item stands, what it is and how it looks")
  @APIResponseSchema(value = ItemView.class, responseCode = "200")
  public RestResponse<ItemView> changeItem(
      @PathParam("id") UUID id, @NotNull @Valid ChangeItemRequest request) {
    var item = items.lock(id);
    tag.require(item.shownVersion());
    item.change(request.location(), request.callNumber(), request.condition(), request.itemType());
    items.flush();
    return tag.changed(item.shownVersion(), ItemView.of(item));
  }

  @GET
  @PermitAll
  @Operation(
      summary =
          "List items, newest first, by place, call number or status, or find one by its barcode")
  public Page<ItemView> listItems(
      @BeanParam PageRequest page,
      @QueryParam("barcode")
          @Parameter(description = "Exact barcode; the other filters do not count then.")
          String barcode,
      @QueryParam("location") @Size(max = 32) @Parameter(description = "Exact location code.")
          String location,
      @QueryParam("callNumber") @Size(max = 100) @Parameter(description = "How it begins.")
          String callNumber,
      @QueryParam("status") ItemStatus status) {
    if (barcode != null) {
      var found = new Page<>(items.byBarcode(barcode), null, null).map(ItemView::of);
      return page.count() ? found.withTotal(found.items().size()) : found;
    }
    var filter = new ItemFilter(location, callNumber, status);
    return cursors
        .byId(
            page,
            filter.query(),
            (after, limit) -> items.newestFirst(filter, after, limit),
            Item::id,
            () -> items.count(filter))
        .map(ItemView::of);
  }
}
