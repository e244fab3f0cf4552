package org.basra.exchange.library.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Citations for LaTeX, in Unicode as today's BibTeX processors read it. */
final class BibTexFormat {

  private BibTexFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    return records.stream()
        .map(BibTexFormat::entry)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(ExportedRecord record) {
    var view = record.view();
    var entry = new StringBuilder("@book{basra-").append(view.id()).append(",\n");
    add(
        entry,
        "author",
        view.contributors().stream()
            .map(ExportedRecord::shown)
            .collect(Collectors.joining(" and ")));
    add(entry, "title", ExportedRecord.shown(view.title()));
    add(entry, "publisher", record.publisher());
    add(entry, "year", view.year() == null ? null : view.year().toString());
    add(entry, "langid", view.languages().stream().findFirst().orElse(null));
    ExportedRecord.validNumbers(view)
        .filter(number -> number.type().equals("ISBN"))
        .findFirst()
        .ifPresent(number -> add(entry, "isbn", number.value()));
    // Read as it stands; an address that is a link has none of the signs that would end it.
    ExportedRecord.copies(view)
        .findFirst()
        .ifPresent(link -> entry.append("  url = {").append(link.url()).append("},\n"));
    return entry.append("}\n").toString();
  }

  private static void add(StringBuilder entry, String name, String value) {
    if (value != null && !value.isEmpty()) {
      var harmless = value.replaceAll("([\\\\{}%&$#_^~])", "\\\\$1");
      entry.append("  ").append(name).append(" = {").append(harmless).append("},\n");
    }
  }
}
