package org.basra.exchange.library.patrons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A block as staff and the patron see it. Who placed and lifted it is in the audit log.
 *
 * @param blockedAt when it was placed, UTC
 * @param until last day in the library's zone; null until it is lifted
 * @param liftedAt when it was lifted, UTC; null while it stands or has run out
 */
public record BlockView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID patronId,
    @Schema(required = true) BlockReason reason,
    @Schema(required = true) Instant blockedAt,
    @Schema(nullable = true, examples = "2027-01-31") LocalDate until,
    @Schema(nullable = true) Instant liftedAt) {

  /** What the block is now. */
  public static BlockView of(PatronBlock block) {
    return new BlockView(
        block.id, block.patronId, block.reason, block.blockedAt, block.until, block.liftedAt);
  }
}
