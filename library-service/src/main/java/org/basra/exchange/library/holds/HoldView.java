package org.basra.exchange.library.holds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hold as staff and the patron see it; times in UTC, days at the library.
 *
 * @param itemId the one copy that is wanted, null where any will do
 * @param patronId whose it is; null once the hold has ended and its reader was forgotten
 * @param position place in the queue, 1 is the next; null when the hold waits no longer
 * @param notNeededAfter last day on which it is wanted
 * @param suspendedUntil last day on which it is passed over
 * @param shelvedItemId the copy that waits, or waited, on the hold shelf
 * @param shelfUntil until when it waits there
 * @param endedAt when it was fulfilled or cancelled, or expired
 */
public record HoldView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID recordId,
    @Schema(nullable = true) UUID itemId,
    @Schema(nullable = true) UUID patronId,
    @Schema(required = true, examples = "BASRA-MAIN") String pickupLocation,
    @Schema(required = true) HoldStatus status,
    @Schema(nullable = true, examples = "1") Integer position,
    @Schema(required = true, examples = "2026-11-24T09:12:00Z") Instant placedAt,
    @Schema(nullable = true) LocalDate notNeededAfter,
    @Schema(nullable = true) LocalDate suspendedUntil,
    @Schema(nullable = true) UUID shelvedItemId,
    @Schema(nullable = true) Instant readyAt,
    @Schema(nullable = true) Instant shelfUntil,
    @Schema(nullable = true) Instant endedAt) {

  static HoldView of(Hold hold, Integer position) {
    return new HoldView(
        hold.id,
        hold.recordId,
        hold.itemId,
        hold.patronId,
        hold.pickupLocation,
        hold.status,
        position,
        hold.placedAt,
        hold.notNeededAfter,
        hold.suspendedUntil,
        hold.shelvedItemId,
        hold.readyAt,
        hold.shelfUntil,
        hold.endedAt);
  }
}
