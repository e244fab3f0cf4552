package org.basra.exchange.library.items;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/records/{recordId}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
class RecordItemResource {

  private final ItemRepository items;
  private final RecordRepository records;
  private final Cursors cursors;

  RecordItemResource(ItemRepository items, RecordRepository records, Cursors cursors) {
    this.items = items;
    this.records = records;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Refuses({"RECORD_NOT_FOUND", "RECORD_DELETED", "RECORD_MOVED"})
  @Operation(summary = "List a record's items, oldest first")
  public Page<ItemView> listRecordItems(
      @PathParam("recordId") UUID recordId, @BeanParam PageRequest page) {
    records.load(recordId, "/items");
    return cursors
        .byId(
            page,
            List.of("record-items", recordId.toString()),
            (after, limit) -> items.ofRecord(recordId, after, limit),
            Item::id,
            () -> items.count("recordId", recordId))
        .map(ItemView::of);
  }
}
