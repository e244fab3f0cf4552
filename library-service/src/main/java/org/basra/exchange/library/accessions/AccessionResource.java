package org.basra.exchange.library.accessions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.items.AddItemRequest;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/records/{recordId}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
class AccessionResource {

  private final Accessions accessions;

  AccessionResource(Accessions accessions) {
    this.accessions = accessions;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"RECORD_NOT_FOUND", "RECORD_DELETED", "RECORD_MERGED", "BARCODE_TAKEN"})
  @Operation(summary = "Add an item to a record; the answer names the hold it fills")
  @APIResponseSchema(value = AccessionedItemView.class, responseCode = "201")
  public RestResponse<AccessionedItemView> addItem(
      @PathParam("recordId") UUID recordId, @NotNull @Valid AddItemRequest request) {
    var added = accessions.add(recordId, List.of(request)).getFirst();
    var item = added.item();
    return Created.in("/v1/items", item.id(), item.shownVersion(), AccessionedItemView.of(added));
  }
}
