package org.basra.exchange.library.duplicates;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Copies the library gave away.
 *
 * @param items the copies, by barcode
 * @param copies how many
 * @param offeredAt when, UTC
 */
record DuplicateOfferView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID recordId,
    @Schema(required = true) List<OfferedItem> items,
    @Schema(required = true) int copies,
    @Schema(required = true) Instant offeredAt) {

  static DuplicateOfferView of(DuplicateOffer offer) {
    var items = offer.items.stream().sorted(Comparator.comparing(OfferedItem::barcode)).toList();
    return new DuplicateOfferView(offer.id, offer.recordId, items, items.size(), offer.offeredAt);
  }
}
