package org.basra.exchange.library.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Citations for reference managers: one tag a line, CR and LF behind it. */
final class RisFormat {

  private RisFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    return records.stream()
        .map(RisFormat::entry)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(ExportedRecord record) {
    var view = record.view();
    var entry = new StringBuilder();
    add(entry, "TY", "BOOK");
    view.contributors().forEach(someone -> add(entry, "AU", ExportedRecord.shown(someone)));
    add(entry, "TI", ExportedRecord.shown(view.title()));
    add(entry, "PB", record.publisher());
    add(entry, "PY", view.year() == null ? null : view.year().toString());
    view.languages().forEach(language -> add(entry, "LA", language));
    view.subjects().forEach(subject -> add(entry, "KW", ExportedRecord.shown(subject)));
    ExportedRecord.validNumbers(view).forEach(number -> add(entry, "SN", number.value()));
    ExportedRecord.copies(view).forEach(link -> add(entry, "UR", link.url()));
    add(entry, "ID", view.id().toString());
    return entry.append("ER  - \r\n\r\n").toString();
  }

  /** A line break inside of a value would begin another tag. */
  private static void add(StringBuilder entry, String tag, String value) {
    if (value != null && !value.isEmpty()) {
      entry.append(tag).append("  - ").append(value.replaceAll("\\R", " ")).append("\r\n");
    }
  }
}
