package org.basra.exchange.library.items;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy as everybody sees it.
 *
 * @param callNumber its place on the shelf, null where it has none
 * @param condition how it looks
 * @param status whether it is lent, apart from being out
 * @param withdrawalReason why it left the stock, null while it belongs to it
 * @param available whether a reader could have it now: lent, not on loan and not on the hold shelf
 * @param createdAt when the copy was added, UTC
 */
public record ItemView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID recordId,
    @Schema(required = true, examples = "BX-0001") String barcode,
    @Schema(required = true, examples = "BASRA-MAIN") String location,
    @Schema(required = true, examples = "BOOK") ItemType itemType,
    @Schema(nullable = true, examples = "892.736 KAN") String callNumber,
    @Schema(required = true, examples = "GOOD") ItemCondition condition,
    @Schema(required = true) ItemStatus status,
    @Schema(nullable = true) WithdrawalReason withdrawalReason,
    @Schema(required = true) boolean available,
    @Schema(required = true) Instant createdAt) {

  /** The view of {@code item}. */
  public static ItemView of(Item item) {
    return new ItemView(
        item.id,
        item.recordId,
        item.barcode,
        item.location,
        item.itemType,
        item.callNumber,
        item.condition,
        item.status,
        item.withdrawalReason,
        item.isAvailable(),
        item.createdAt);
  }
}
