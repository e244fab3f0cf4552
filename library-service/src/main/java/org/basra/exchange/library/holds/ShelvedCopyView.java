package org.basra.exchange.library.holds;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy on the hold shelf; times in UTC.
 *
 * @param cardNumber card of the reader it waits for
 * @param shelfUntil closing time of the last day it waits
 */
record ShelvedCopyView(
    @Schema(required = true) UUID holdId,
    @Schema(required = true) UUID recordId,
    @Schema(required = true) RecordTitle title,
    @Schema(required = true) UUID itemId,
    @Schema(required = true, examples = "BX-0001") String itemBarcode,
    @Schema(nullable = true, examples = "892.736 KAN") String callNumber,
    @Schema(required = true) UUID patronId,
    @Schema(required = true, examples = "BX-P-0001") String cardNumber,
    @Schema(required = true, examples = "BASRA-MAIN") String pickupLocation,
    @Schema(required = true, examples = "2026-11-24T09:12:00Z") Instant readyAt,
    @Schema(required = true, examples = "2026-12-02T15:00:00Z") Instant shelfUntil) {}
