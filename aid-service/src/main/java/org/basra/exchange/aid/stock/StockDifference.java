package org.basra.exchange.aid.stock;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two counts of the same goods that do not agree.
 *
 * @param balance what the balance says
 * @param expected what ledger or consignments say
 */
record StockDifference(
    @Schema(required = true) StockDifferenceKind kind,
    @Schema(required = true) UUID locationId,
    @Schema(required = true) UUID lotId,
    @Schema(required = true) long balance,
    @Schema(required = true) long expected) {}
