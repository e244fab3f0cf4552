package org.basra.exchange.library.shelfchecks;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the scans mean, told at once.
 *
 * @param recorded barcodes that this stock-taking did not have yet
 * @param repeated barcodes that it had; sending them again has changed nothing
 * @param scans one for each barcode, in the order in which they came
 */
record ScanView(
    @Schema(required = true, examples = "2") int recorded,
    @Schema(required = true, examples = "1") int repeated,
    @Schema(required = true) List<Scan> scans) {

  private static final LocalizedText IN_PLACE =
      new LocalizedText("النسخة في مكانها", "In its place");

  /**
   * What one scan means.
   *
   * @param barcode without blanks around it
   * @param repeated whether it had been scanned before; the rest is what was told then
   * @param inPlace whether shelf and catalogue say the same
   * @param difference how they differ; null where they do not
   * @param message the same as a sentence
   * @param itemId the item; null where none has the barcode
   * @param location where the item belongs; null without an item
   * @param title of the item's record; null without an item
   */
  @Schema(name = "StockTakingScan")
  record Scan(
      @Schema(required = true, examples = "BX-0002") String barcode,
      @Schema(required = true) boolean repeated,
      @Schema(required = true) boolean inPlace,
      @Schema(nullable = true) DifferenceKind difference,
      @Schema(required = true) LocalizedText message,
      @Schema(nullable = true) UUID itemId,
      @Schema(nullable = true, examples = "BASRA-CHILDREN") String location,
      @Schema(nullable = true) RecordTitle title) {

    static Scan of(ScannedBarcode scanned, boolean repeated) {
      var kind = scanned.kind();
      return new Scan(
          scanned.barcode(),
          repeated,
          kind == null,
          kind,
          kind == null ? IN_PLACE : kind.description(),
          scanned.itemId(),
          scanned.location(),
          scanned.title());
    }
  }

  static ScanView of(List<Scan> scans) {
    int repeated = (int) scans.stream().filter(Scan::repeated).count();
    return new ScanView(scans.size() - repeated, repeated, scans);
  }
}
