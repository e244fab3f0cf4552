package org.basra.exchange.aid.movements;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.aid.ledger.Cause;
import org.basra.exchange.aid.ledger.MovementType;
import org.basra.exchange.aid.ledger.Posting;
import org.basra.exchange.aid.ledger.Recording;
import org.basra.exchange.aid.lots.Lot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the ledger.
 *
 * @param quantity base units; positive came in, negative went out
 * @param donationId the donation it belongs to, or null
 * @param consignmentId the consignment it belongs to, or null
 * @param reversesId the movement it takes back, or null
 * @param actor pseudonymous account of who wrote it
 * @param occurredAt when the goods moved, UTC
 * @param recordedAt when it was written down, UTC
 */
public record MovementView(
    @Schema(required = true) UUID id,
    @Schema(required = true) MovementType type,
    @Schema(required = true) UUID locationId,
    @Schema(required = true) UUID productId,
    @Schema(required = true) UUID lotId,
    @Schema(required = true) String lotNumber,
    @Schema(required = true) long quantity,
    @Schema(nullable = true) UUID donationId,
    @Schema(nullable = true) UUID consignmentId,
    @Schema(nullable = true) UUID reversesId,
    @Schema(required = true) UUID actor,
    @Schema(required = true) Instant occurredAt,
    @Schema(required = true) Instant recordedAt) {

  static MovementView of(StockMovement movement) {
    return new MovementView(
        movement.id,
        movement.type,
        movement.locationId,
        movement.lot.productId(),
        movement.lot.id(),
        movement.lot.lotNumber(),
        movement.quantity,
        movement.donationId,
        movement.consignmentId,
        movement.reversesId,
        movement.actor,
        movement.occurredAt,
        movement.recordedAt);
  }

  /** The line that a posting by hand or a reversal has just become, without reading it again. */
  public static MovementView of(Posting posting, Lot lot, Recording recording) {
    return new MovementView(
        posting.id(),
        posting.type(),
        posting.key().locationId(),
        lot.productId(),
        lot.id(),
        lot.lotNumber(),
        posting.quantity(),
        null,
        null,
        posting.cause() instanceof Cause.Reversed(UUID reversed) ? reversed : null,
        recording.actor(),
        recording.occurredAt(),
        recording.recordedAt());
  }
}
