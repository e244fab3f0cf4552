package org.basra.exchange.aid.consignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A consignment as aid staff see it; instants in UTC, null for steps not taken.
 *
 * @param arrivesOn the day it is expected at its destination
 * @param needs what it is for
 * @param picks which lots it takes, earliest expiry first, and what became of them
 * @param skips which lots were passed over, and why
 */
public record ConsignmentView(
    @Schema(required = true) UUID id,
    @Schema(required = true) ConsignmentStatus status,
    @Schema(required = true) UUID originId,
    @Schema(required = true) UUID destinationId,
    @Schema(required = true) LocalDate arrivesOn,
    @Schema(required = true) List<NeedView> needs,
    @Schema(required = true) List<PickView> picks,
    @Schema(required = true) List<SkipView> skips,
    @Schema(required = true) Instant plannedAt,
    @Schema(nullable = true) Instant allocatedAt,
    @Schema(nullable = true) Instant shippedAt,
    @Schema(nullable = true) Instant deliveredAt,
    @Schema(nullable = true) Instant cancelledAt) {

  /** What is needed, in base units. */
  record NeedView(
      @Schema(required = true) UUID productId, @Schema(required = true) long quantity) {}

  /**
   * One lot, in base units.
   *
   * @param quantity set aside and shipped
   * @param received arrived in good order; null before delivery
   * @param damaged arrived unfit for use; null before delivery
   * @param lost did not arrive; null before delivery
   */
  record PickView(
      @Schema(required = true) UUID lotId,
      @Schema(required = true) UUID productId,
      @Schema(required = true) String lotNumber,
      @Schema(nullable = true) LocalDate expiresOn,
      @Schema(required = true) long quantity,
      @Schema(nullable = true) Long received,
      @Schema(nullable = true) Long damaged,
      @Schema(nullable = true) Long lost) {

    static PickView of(ConsignmentPick pick) {
      return new PickView(
          pick.lot.id(),
          pick.lot.productId(),
          pick.lot.lotNumber(),
          pick.lot.expiresOn(),
          pick.quantity,
          pick.received,
          pick.damaged,
          pick.lost);
    }
  }

  /**
   * A lot that was passed over.
   *
   * @param available how much was free of it
   */
  record SkipView(
      @Schema(required = true) UUID lotId,
      @Schema(required = true) UUID productId,
      @Schema(required = true) String lotNumber,
      @Schema(nullable = true) LocalDate expiresOn,
      @Schema(required = true) long available,
      @Schema(required = true) SkipReason reason) {

    static SkipView of(ConsignmentSkip skip) {
      return new SkipView(
          skip.lot.id(),
          skip.lot.productId(),
          skip.lot.lotNumber(),
          skip.lot.expiresOn(),
          skip.available,
          skip.reason);
    }
  }

  static ConsignmentView of(Consignment consignment, ConsignmentDetails details) {
    return new ConsignmentView(
        consignment.id,
        consignment.status,
        consignment.originId,
        consignment.destinationId,
        consignment.arrivesOn,
        details.needs(consignment).map(n -> new NeedView(n.productId, n.quantity)).toList(),
        details.picks(consignment).map(PickView::of).toList(),
        details.skips(consignment).map(SkipView::of).toList(),
        consignment.plannedAt,
        consignment.allocatedAt,
        consignment.shippedAt,
        consignment.deliveredAt,
        consignment.cancelledAt);
  }
}
