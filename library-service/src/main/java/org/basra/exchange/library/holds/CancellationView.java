package org.basra.exchange.library.holds;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hold that was given up, and what became of the copy that waited for it.
 *
 * @param next where the copy waits now; told to librarians only, who carry it there
 */
record CancellationView(
    @Schema(required = true) HoldView hold,
    @Schema(required = true) ShelvedCopyOutcome copy,
    @Schema(nullable = true) NextHold next) {

  /**
   * The hold that got the copy.
   *
   * @param itemId the copy
   * @param shelfUntil until when it waits, UTC
   */
  record NextHold(
      @Schema(required = true) UUID holdId,
      @Schema(required = true) UUID itemId,
      @Schema(required = true, examples = "BASRA-MAIN") String pickupLocation,
      @Schema(required = true) Instant shelfUntil) {

    static NextHold of(Hold hold) {
      return new NextHold(hold.id, hold.shelvedItemId, hold.pickupLocation, hold.shelfUntil);
    }
  }

  static CancellationView of(Cancellation done, boolean staff) {
    var next = staff ? done.next().map(NextHold::of).orElse(null) : null;
    return new CancellationView(HoldView.of(done.hold(), null), done.copy(), next);
  }
}
