package org.basra.exchange.library.holds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/pick-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds")
@RunOnVirtualThread
class PickListResource {

  private final DeskLists lists;
  private final LibraryDay day;
  private final Cursors cursors;

  PickListResource(DeskLists lists, LibraryDay day, Cursors cursors) {
    this.lists = lists;
    this.day = day;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed(Roles.LIBRARIAN)
  @Operation(summary = "List copies to be fetched for readers who wait, the oldest wish first")
  public Page<PickListEntryView> listPickList(
      @BeanParam PageRequest page,
      @QueryParam("location") @Parameter(description = "Only copies that stand there.")
          String location) {
    var today = day.today();
    return cursors.byId(
        page,
        List.of("pick-list", String.valueOf(location)),
        (after, limit) -> lists.toFetch(location, today, after, limit),
        PickListEntryView::holdId,
        () -> lists.countToFetch(location, today));
  }
}
