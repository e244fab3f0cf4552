package org.basra.exchange.library.shelfchecks;

import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.library.stocktaking.DifferenceKind;

/**
 * A barcode that was scanned, as it is kept.
 *
 * @param kind null where shelf and catalogue say the same
 * @param itemId null where no item had the barcode
 * @param location where the item belonged; null without an item
 * @param title of the item's record; null without an item
 */
record ScannedBarcode(
    String barcode, DifferenceKind kind, UUID itemId, String location, RecordTitle title) {}
