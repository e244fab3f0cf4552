package org.basra.exchange.aid.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A lot as aid staff see it.
 *
 * @param expiresOn last day of use; null for what does not expire
 * @param createdAt when it was first received, UTC
 */
record LotView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID productId,
    @Schema(required = true) String lotNumber,
    @Schema(nullable = true) LocalDate expiresOn,
    @Schema(required = true) Instant createdAt) {

  static LotView of(Lot lot) {
    return new LotView(lot.id, lot.productId, lot.lotNumber, lot.expiresOn, lot.createdAt);
  }
}
