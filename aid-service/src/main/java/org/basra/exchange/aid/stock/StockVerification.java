package org.basra.exchange.aid.stock;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verification found; nothing was changed by it.
 *
 * @param verifiedAt UTC
 * @param balances how many balances were checked
 * @param movements how many movements were summed
 * @param consistent whether there is no difference
 * @param differences the first hundred
 */
record StockVerification(
    @Schema(required = true) Instant verifiedAt,
    @Schema(required = true) long balances,
    @Schema(required = true) long movements,
    @Schema(required = true) boolean consistent,
    @Schema(required = true) List<StockDifference> differences) {}
