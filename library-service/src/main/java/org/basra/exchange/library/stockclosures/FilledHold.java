package org.basra.exchange.library.stockclosures;

import java.util.UUID;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy that came back and goes to the hold shelf.
 *
 * @param hold the hold that it fills
 */
record FilledHold(
    @Schema(required = true) UUID itemId,
    @Schema(required = true, examples = "BX-0003") String barcode,
    @Schema(required = true) ReadyHold hold) {}
