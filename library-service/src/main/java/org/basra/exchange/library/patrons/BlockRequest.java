package org.basra.exchange.library.patrons;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stops a patron's borrowing.
 *
 * @param reason why
 * @param until last day of the block in the library's zone; null until it is lifted
 */
record BlockRequest(
    @NotNull BlockReason reason, @Schema(examples = "2027-01-31") LocalDate until) {}
