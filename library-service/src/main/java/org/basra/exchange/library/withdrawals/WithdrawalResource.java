package org.basra.exchange.library.withdrawals;

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
import org.basra.exchange.library.items.ItemView;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
class WithdrawalResource {

  private final WithdrawalService service;
  private final EntityTag tag;

  WithdrawalResource(WithdrawalService service, EntityTag tag) {
    this.service = service;
    this.tag = tag;
  }

  @POST
  @Path("/{id}/withdrawals")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({
    "ITEM_NOT_FOUND",
    "ITEM_WITHDRAWN",
    "ITEM_ON_LOAN",
    "ITEM_HELD_FOR_ANOTHER",
    "ITEM_AWAY"
  })
  @Operation(summary = "Take an item out of the stock for good")
  @APIResponseSchema(value = ItemView.class, responseCode = "200")
  public RestResponse<ItemView> withdrawItem(
      @PathParam("id") UUID id, @NotNull @Valid WithdrawItemRequest request) {
    var item = service.withdraw(id, request.reason());
    return tag.changed(item.shownVersion(), ItemView.of(item));
  }
}
