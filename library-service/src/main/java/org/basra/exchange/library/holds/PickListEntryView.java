package org.basra.exchange.library.holds;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy that stands in its place while a reader waits for it; times in UTC.
 *
 * @param location where the copy stands
 * @param pickupLocation where the reader takes it
 * @param placedAt since when the reader waits
 */
record PickListEntryView(
    @Schema(required = true) UUID holdId,
    @Schema(required = true) UUID recordId,
    @Schema(required = true) RecordTitle title,
    @Schema(required = true) UUID itemId,
    @Schema(required = true, examples = "BX-0001") String itemBarcode,
    @Schema(nullable = true, examples = "892.736 KAN") String callNumber,
    @Schema(required = true, examples = "BASRA-MAIN") String location,
    @Schema(required = true, examples = "BASRA-MAIN") String pickupLocation,
    @Schema(required = true, examples = "2026-11-24T09:12:00Z") Instant placedAt) {}
