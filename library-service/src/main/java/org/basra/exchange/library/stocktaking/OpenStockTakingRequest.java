package org.basra.exchange.library.stocktaking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opens a stock-taking.
 *
 * @param location code of the shelf or branch that is walked along
 */
record OpenStockTakingRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,32}") @Schema(examples = "BASRA-MAIN")
        String location) {}
