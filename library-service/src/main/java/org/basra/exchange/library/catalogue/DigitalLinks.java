package org.basra.exchange.library.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;

/** The links of a record with what it says about their use and access (MARC 21: 856, 540, 506). */
final class DigitalLinks {

  /** Other schemes run programs or read the reader's own files. */
  private static final Pattern WEB_OR_FTP =
      Pattern.compile("(?i)(?:https?|ftp)://[\\p{L}\\p{N}\\[][^\\s<>\"\\\\^`{|}]*");

  private static final int LONGEST = 2000;

  private DigitalLinks() {}

  static List<DigitalLink> of(MarcRecord record) {
    var links = new ArrayList<DigitalLink>();
    var access = AccessStatement.of(record);
    var terms = record.data("540").filter(note -> note.first('3').isEmpty()).toList();
    record.data("856").forEach(field -> add(links, field, access, terms));
    return links.stream().distinct().toList();
  }

  /** One field may have several addresses; a $7 speaks of the address before it. */
  private static void add(
      List<DigitalLink> links, DataField field, AccessRule access, List<DataField> terms) {
    var parts = field.subfields();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).code() == 'u' && !parts.get(i).value().isBlank()) {
        var status =
            parts.subList(i + 1, parts.size()).stream()
                .takeWhile(part -> part.code() != 'u')
                .filter(part -> part.code() == '7')
                .map(part -> part.value())
                .findFirst();
        links.add(link(field, parts.get(i).value().strip(), status, access, terms));
      }
    }
  }

  private static DigitalLink link(
      DataField field,
      String url,
      Optional<String> status,
      AccessRule access,
      List<DataField> terms) {
    var relation = relation(field.indicator2());
    // What the record says of the publication it does not say of something related to it.
    boolean isItself = relation != DigitalRelation.RELATED;
    var own = statements(List.of(field), "rt");
    var said = own.isEmpty() && isItself ? statements(terms, "ufa") : own;
    return new DigitalLink(
        url,
        url.length() <= LONGEST && WEB_OR_FTP.matcher(url).matches(),
        label(field),
        relation,
        said.stream().flatMap(text -> Licences.code(text).stream()).findFirst().orElse(null),
        said.isEmpty() ? null : said.getLast(),
        AccessStatement.ofLink(field, status).orElse(isItself ? access : AccessRule.UNKNOWN));
  }

  /** The statements of fields: addresses and codes first, words last. */
  private static List<String> statements(List<DataField> fields, String codes) {
    return codes
        .chars()
        .boxed()
        .flatMap(code -> fields.stream().flatMap(field -> field.all((char) (int) code)))
        .map(DisplayText::of)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String label(DataField field) {
    return Stream.of('y', '3', 'z')
        .flatMap(field::all)
        .map(DisplayText::of)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** 3 and 4 speak of a part (MARC 21, update of 2020 and later). */
  private static DigitalRelation relation(char indicator) {
    return switch (indicator) {
      case '0', '3' -> DigitalRelation.RESOURCE;
      case '1', '4' -> DigitalRelation.VERSION;
      case '2' -> DigitalRelation.RELATED;
      default -> DigitalRelation.UNSPECIFIED;
    };
  }
}
