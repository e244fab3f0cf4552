package org.basra.exchange.library.holds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy was fetched from its shelf.
 *
 * @param itemBarcode as scanned from the copy
 */
record FillHoldRequest(
    @NotNull @Size(min = 3, max = 32) @Schema(examples = "BX-0001") String itemBarcode) {}
