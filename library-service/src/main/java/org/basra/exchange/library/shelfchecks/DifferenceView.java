package org.basra.exchange.library.shelfchecks;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing in which the shelf differs from the catalogue; instants in UTC.
 *
 * @param description what the kind means
 * @param barcode of the item, or as it was read where no item has it
 * @param itemId null where no item had the barcode
 * @param recordId the record of the item; null without an item
 * @param title of that record; null without an item
 * @param location where the item belongs; null without an item
 * @param callNumber its place on the shelf, null where it has none
 * @param scannedAt when it was first scanned; null for what was not
 * @param outcome what the end has made of it; null while the stock-taking is open
 * @param holdId the hold that the item filled when it came back; null: it filled none
 */
@Schema(name = "StockTakingDifference")
record DifferenceView(
    @Schema(required = true) UUID id,
    @Schema(required = true) DifferenceKind kind,
    @Schema(required = true) LocalizedText description,
    @Schema(required = true, examples = "BX-0002") String barcode,
    @Schema(nullable = true) UUID itemId,
    @Schema(nullable = true) UUID recordId,
    @Schema(nullable = true) RecordTitle title,
    @Schema(nullable = true, examples = "BASRA-MAIN") String location,
    @Schema(nullable = true, examples = "892.736 KAN") String callNumber,
    @Schema(nullable = true) Instant scannedAt,
    @Schema(nullable = true) DifferenceOutcome outcome,
    @Schema(nullable = true) UUID holdId) {}
