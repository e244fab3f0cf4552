package org.basra.exchange.library.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basra.exchange.library.marc.MarcReader.Warnings;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.text.ArabicText;

/** What one row tells of a book, and the MARC record that says the same. */
final class BookRow {

  /** New, language material, monograph, Unicode; minimal level; form of description unknown. */
  private static final String LEADER = "00000nam a22000007u 4500";

  private static final Pattern LIST = Pattern.compile("[;؛|]");
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])(1[4-9][0-9]{2}|2[01][0-9]{2})(?![0-9])");
  private static final int FIRST_PRINTED = 1450;

  private final Map<Column, List<String>> values = new EnumMap<>(Column.class);

  private BookRow() {}

  static BookRow of(List<Column> columns, List<String> cells) {
    var row = new BookRow();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      if (columns.get(i) != null) {
        row.add(columns.get(i), cells.get(i));
      }
    }
    return row;
  }

  private void add(Column column, String cell) {
    var parts = column.isList() ? LIST.split(cell, -1) : new String[] {cell};
    for (var part : parts) {
      if (!part.isBlank()) {
        values.computeIfAbsent(column, none -> new ArrayList<>()).add(part.strip());
      }
    }
  }

  /**
   * The record, its fields in the order of their tags.
   *
   * @param source whose list the table is, or null
   */
  MarcRecord toMarc(String source, Warnings warnings) {
    var fields = new FieldList();
    var number = first(Column.CONTROL_NUMBER);
    number.ifPresent(value -> fields.control("001", value));
    if (number.isPresent() && source != null) {
      fields.control("003", source);
    }
    var languages = languages(warnings);
    fields.control("008", fixed(languages));
    all(Column.ISBN).forEach(isbn -> fields.data("020", "  ", "a", isbn));
    if (source != null) {
      fields.data("040", "  ", "a", source);
    }
    if (languages.size() > 1) {
      fields.repeated("041", "a", languages);
    }
    all(Column.CALL_NUMBER).forEach(place -> fields.data("099", "  ", "a", place));
    describe(fields);
    return new MarcRecord(LEADER, fields.list());
  }

  private void describe(FieldList fields) {
    var authors = all(Column.AUTHOR);
    authors.stream().limit(1).forEach(name -> fields.data("100", form(name), "a", name));
    all(Column.ORIGINAL_TITLE).forEach(title -> fields.data("240", "10", "a", title));
    title(fields, authors.isEmpty() ? "00" : "10");
    publication(fields);
    all(Column.PAGES).forEach(pages -> fields.data("300", "  ", "a", pages));
    all(Column.SERIES).forEach(series -> fields.data("490", "0 ", "a", series));
    all(Column.NOTE).forEach(note -> fields.data("500", "  ", "a", note));
    unknownLanguages().forEach(name -> fields.data("546", "  ", "a", name));
    all(Column.SUBJECT).forEach(heading -> fields.data("650", " 4", "a", heading));
    authors.stream().skip(1).forEach(name -> fields.data("700", form(name), "a", name));
    all(Column.URL).forEach(url -> fields.data("856", "40", "u", url));
    if (first(Column.TITLE).isPresent()) {
      first(Column.LATIN_TITLE)
          .ifPresent(
              latin ->
                  fields.data(
                      "880", authors.isEmpty() ? "00" : "10", "6", "245-01/(B", "a", latin));
    }
  }

  private void title(FieldList fields, String indicators) {
    var latin = first(Column.LATIN_TITLE);
    var title = first(Column.TITLE);
    if (title.isPresent() && latin.isPresent()) {
      fields.data("245", indicators, "6", "880-01", "a", title.get());
    } else {
      title.or(() -> latin).ifPresent(only -> fields.data("245", indicators, "a", only));
    }
  }

  private void publication(FieldList fields) {
    var parts = new ArrayList<String>();
    first(Column.PLACE).ifPresent(place -> parts.addAll(List.of("a", place)));
    first(Column.PUBLISHER).ifPresent(name -> parts.addAll(List.of("b", name)));
    first(Column.YEAR).ifPresent(year -> parts.addAll(List.of("c", year)));
    if (!parts.isEmpty()) {
      fields.data("264", " 1", parts.toArray(String[]::new));
    }
  }

  /** A name with a comma begins with the family name; others are in the order of speech. */
  private static String form(String name) {
    return name.contains(",") || name.contains("،") ? "1 " : "0 ";
  }

  /** Field 008 for books: what the row does not tell is "no attempt to code". */
  private String fixed(List<String> languages) {
    var year = first(Column.YEAR).map(ArabicText::fold).flatMap(BookRow::gregorian);
    return "||||||"
        + year.map(y -> "s" + y + "    ").orElse("nuuuuuuuu")
        + "xx "
        + "|".repeat(17)
        + (languages.isEmpty() ? "und" : languages.getFirst())
        + "||";
  }

  private static Optional<String> gregorian(String printed) {
    return YEAR.matcher(printed)
        .results()
        .map(match -> match.group(1))
        .filter(year -> Integer.parseInt(year) >= FIRST_PRINTED)
        .findFirst();
  }

  private List<String> languages(Warnings warnings) {
    if (!unknownLanguages().isEmpty()) {
      warnings.add("A language is neither an ISO 639 code nor a known name; kept as a note.");
    }
    return all(Column.LANGUAGE).stream()
        .map(LanguageName::code)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<String> unknownLanguages() {
    return all(Column.LANGUAGE).stream().filter(n -> LanguageName.code(n).isEmpty()).toList();
  }

  private Optional<String> first(Column column) {
    return all(column).stream().findFirst();
  }

  private List<String> all(Column column) {
    return values.getOrDefault(column, List.of());
  }
}
