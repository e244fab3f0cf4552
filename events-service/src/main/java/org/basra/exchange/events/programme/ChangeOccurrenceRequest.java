package org.basra.exchange.events.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes an occurrence.
 *
 * @param capacity number of seats, never fewer than are taken; people who wait get the new ones
 */
record ChangeOccurrenceRequest(
    @NotNull @Min(1) @Max(10_000) @Schema(examples = "60") Integer capacity) {}
