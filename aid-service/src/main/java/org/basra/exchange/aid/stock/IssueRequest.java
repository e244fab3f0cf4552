package org.basra.exchange.aid.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/**
 * Takes goods from the shelf.
 *
 * @param locationId where
 * @param lotId of which lot
 * @param quantity how many base units
 * @param reason why
 */
record IssueRequest(
    @NotNull UUID locationId,
    @NotNull UUID lotId,
    @NotNull @Positive @Max(1_000_000_000) Long quantity,
    @NotNull IssueReason reason) {}
