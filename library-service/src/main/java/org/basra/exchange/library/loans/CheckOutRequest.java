package org.basra.exchange.library.loans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lends an item.
 *
 * @param itemBarcode as scanned from the item
 * @param patronId who takes it
 */
record CheckOutRequest(
    @NotNull @Size(min = 3, max = 32) @Schema(examples = "BX-0001") String itemBarcode,
    @NotNull UUID patronId) {}
