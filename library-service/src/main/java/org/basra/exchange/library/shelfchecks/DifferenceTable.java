package org.basra.exchange.library.shelfchecks;

import java.util.List;
import java.util.Objects;
import org.basra.exchange.library.exports.CsvTable;
import org.basra.exchange.platform.text.Language;

/** Differences as rows of a spreadsheet, for whoever walks along the shelf with a list. */
final class DifferenceTable {

  private static final List<String> HEAD =
      List.of(
          "kind",
          "description",
          "barcode",
          "title",
          "location",
          "callNumber",
          "scannedAt",
          "outcome");

  private DifferenceTable() {}

  static byte[] write(List<DifferenceView> differences, Language language) {
    return CsvTable.write(HEAD, differences.stream().map(row -> cells(row, language)));
  }

  private static List<String> cells(DifferenceView row, Language language) {
    return List.of(
        row.kind().name(),
        row.description().in(language),
        row.barcode(),
        row.title() == null ? "" : row.title().in(language),
        Objects.toString(row.location(), ""),
        Objects.toString(row.callNumber(), ""),
        Objects.toString(row.scannedAt(), ""),
        Objects.toString(row.outcome(), ""));
  }
}
