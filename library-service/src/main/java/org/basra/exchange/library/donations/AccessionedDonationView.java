package org.basra.exchange.library.donations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.accessions.AccessionedItem;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The donation after an accession.
 *
 * @param items the copies that have just been taken into stock, in the order of the request
 */
record AccessionedDonationView(
    @JsonUnwrapped BookDonationView donation,
    @Schema(required = true) List<AccessionedCopyView> items) {

  /**
   * A copy in stock.
   *
   * @param hold the hold that it fills: it goes to the hold shelf; null: to its own shelf
   */
  record AccessionedCopyView(
      @Schema(required = true) UUID itemId,
      @Schema(required = true, examples = "BX-0007") String barcode,
      @Schema(nullable = true) ReadyHold hold) {

    static AccessionedCopyView of(AccessionedItem copy) {
      return new AccessionedCopyView(
          copy.item().id(), copy.item().barcode(), copy.hold().orElse(null));
    }
  }

  static AccessionedDonationView of(AccessionedDonation accessioned) {
    return new AccessionedDonationView(
        BookDonationView.of(accessioned.donation(), accessioned.lines()),
        accessioned.copies().stream().map(AccessionedCopyView::of).toList());
  }
}
