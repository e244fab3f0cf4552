package org.basra.exchange.library.items;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
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

  @GET
  @PermitAll
  @Operation(summary = "List items, newest first, or find one by its barcode")
  public Page<ItemView> listItems(
      @BeanParam PageRequest page,
      @QueryParam("barcode") @Parameter(description = "Exact barcode.") String barcode) {
    if (barcode != null) {
      var found = new Page<>(items.byBarcode(barcode), null, null).map(ItemView::of);
      return page.count() ? found.withTotal(found.items().size()) : found;
    }
    return cursors
        .byId(page, List.of("items"), items::newestFirst, Item::id, items::count)
        .map(ItemView::of);
  }
}
