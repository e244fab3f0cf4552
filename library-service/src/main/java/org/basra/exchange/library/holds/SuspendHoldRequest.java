package org.basra.exchange.library.holds;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reader is away.
 *
 * @param until last day, at the library, on which the hold is passed over; at most a year ahead
 */
record SuspendHoldRequest(@NotNull @Schema(examples = "2026-12-31") LocalDate until) {}
