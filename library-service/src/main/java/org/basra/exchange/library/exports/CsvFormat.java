package org.basra.exchange.library.exports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table for spreadsheets, one record a line; several values of a cell stand apart by {@code |}.
 */
final class CsvFormat {

  private static final List<String> HEAD =
      List.of(
          "id",
          "controlNumber",
          "title",
          "titleLatin",
          "contributors",
          "contributorsLatin",
          "publisher",
          "year",
          "languages",
          "subjects",
          "identifiers",
          "links");

  private CsvFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    return CsvTable.write(HEAD, records.stream().map(CsvFormat::row));
  }

  private static List<String> row(ExportedRecord record) {
    var view = record.view();
    return Stream.of(
            view.id().toString(),
            view.controlNumber(),
            view.title().original(),
            view.title().latin(),
            joined(view.contributors().stream().map(c -> c.original())),
            joined(view.contributors().stream().map(c -> c.latin())),
            record.publisher(),
            view.year() == null ? null : view.year().toString(),
            joined(view.languages().stream()),
            joined(view.subjects().stream().map(ExportedRecord::shown)),
            joined(ExportedRecord.validNumbers(view).map(n -> n.type() + " " + n.value())),
            joined(ExportedRecord.copies(view).map(link -> link.url())))
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }

  private static String joined(Stream<String> values) {
    return values.filter(value -> value != null).collect(Collectors.joining(" | "));
  }
}
