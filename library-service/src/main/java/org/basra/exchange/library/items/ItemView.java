package org.basra.exchange.library.items;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy as everybody sees it.
 *
 * @param available whether a reader could have it now: lent, not on loan and not on the hold shelf
 * @param createdAt when the copy was added, UTC
 */
record ItemView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID recordId,
    @Schema(required = true) String barcode,
    @Schema(required = true) String location,
    @Schema(required = true) ItemStatus status,
    @Schema(required = true) boolean available,
    @Schema(required = true) Instant createdAt) {

  static ItemView of(Item item) {
    return new ItemView(
        item.id,
        item.recordId,
        item.barcode,
        item.location,
        item.status,
        item.isAvailable(),
        item.createdAt);
  }
}
