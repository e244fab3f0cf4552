package org.basra.exchange.library.holds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.holds.DeskLists.ShelfPosition;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hold-shelf")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds")
@RunOnVirtualThread
class HoldShelfResource {

  private final DeskLists lists;
  private final HoldRepository holds;
  private final Cursors cursors;
  private final StaffReads reads;

  HoldShelfResource(DeskLists lists, HoldRepository holds, Cursors cursors, StaffReads reads) {
    this.lists = lists;
    this.holds = holds;
    this.cursors = cursors;
    this.reads = reads;
  }

  @GET
  @RolesAllowed(Roles.LIBRARIAN)
  @Operation(summary = "List what waits on the hold shelf, what leaves it first at the top")
  public Page<ShelvedCopyView> listHoldShelf(
      @BeanParam PageRequest page,
      @QueryParam("pickupLocation") @Parameter(description = "Only what waits there.")
          String pickupLocation) {
    reads.list(Roles.LIBRARIAN, "hold-shelf.list", "hold", null);
    var query = List.of("hold-shelf", String.valueOf(pickupLocation));
    var behind =
        cursors
            .position(page, query, 2)
            .map(at -> new ShelfPosition(Instant.parse(at.get(0)), UUID.fromString(at.get(1))))
            .orElse(ShelfPosition.START);
    var copies = lists.shelf(pickupLocation, behind, page.limit() + 1);
    var found =
        cursors.page(
            page,
            query,
            copies,
            copy -> List.of(copy.shelfUntil().toString(), copy.holdId().toString()));
    return page.count() ? found.withTotal(holds.countShelved(pickupLocation)) : found;
  }
}
