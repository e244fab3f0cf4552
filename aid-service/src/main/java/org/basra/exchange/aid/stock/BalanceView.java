package org.basra.exchange.aid.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One lot at one location, in base units of its product.
 *
 * @param expiresOn last day of use; null for what does not expire
 * @param onHand what is there
 * @param reserved how much of it is set aside for consignments
 */
record BalanceView(
    @Schema(required = true) UUID locationId,
    @Schema(required = true) UUID productId,
    @Schema(required = true) UUID lotId,
    @Schema(required = true) String lotNumber,
    @Schema(nullable = true) LocalDate expiresOn,
    @Schema(required = true) long onHand,
    @Schema(required = true) long reserved) {

  static BalanceView of(StockBalance balance) {
    return new BalanceView(
        balance.location.id(),
        balance.lot.productId(),
        balance.lot.id(),
        balance.lot.lotNumber(),
        balance.lot.expiresOn(),
        balance.onHand,
        balance.reserved);
  }
}
