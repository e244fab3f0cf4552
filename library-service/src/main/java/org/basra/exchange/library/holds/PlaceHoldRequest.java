package org.basra.exchange.library.holds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish for any copy of a record or for one copy of it.
 *
 * @param recordId the record, where any copy will do
 * @param itemId the one copy that is wanted; either this or the record
 * @param patronId for whom; left out by members, who place for themselves
 * @param pickupLocation code of the place where the reader takes it
 * @param notNeededAfter last day, at the library, on which it is wanted; null without end
 */
record PlaceHoldRequest(
    @Schema(examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID recordId,
    @Schema(nullable = true) UUID itemId,
    @Schema(nullable = true, examples = "01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d") UUID patronId,
    @NotNull @Pattern(regexp = ChangeHoldRequest.CODE) @Schema(examples = "BASRA-MAIN")
        String pickupLocation,
    @Schema(nullable = true, examples = "2027-02-28") LocalDate notNeededAfter) {}
