package org.basra.exchange.library.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.LinkedFields.LinkedField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;

/**
 * What readers look for in a record, taken out of its MARC fields.
 *
 * @param titles the title proper first, then variant and uniform titles
 * @param contributors authors, editors, translators and bodies, the main entry first
 * @param publishers place and name, as printed
 * @param series series statements
 * @param subjects headings with their subdivisions
 * @param dates the date of publication as printed, often Hijri and Gregorian
 * @param identifiers ISBN and ISSN
 * @param languages ISO 639-2/B codes
 * @param year Gregorian year of publication
 * @param digital whether it links to a digital copy (856 of the work itself or a version of it)
 */
record Description(
    List<ScriptedText> titles,
    List<ScriptedText> contributors,
    List<ScriptedText> publishers,
    List<ScriptedText> series,
    List<ScriptedText> subjects,
    List<ScriptedText> dates,
    List<Identifier> identifiers,
    List<String> languages,
    OptionalInt year,
    boolean digital) {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");
  private static final String SUBDIVISIONS = "vxyz";
  private static final String DASH = "— ";

  static Description of(MarcRecord record) {
    var fields = LinkedFields.of(record);
    var publication = publication(fields);
    var dates = texts(publication, "c");
    return new Description(
        titles(fields),
        contributors(fields),
        texts(publication, "ab"),
        texts(fields.withTag("490"), "av"),
        texts(fields.withTag("600", "610", "611", "630", "650", "651", "655"), "abcdqtvxyz"),
        dates,
        Stream.concat(identifiers(record, "020", "ISBN"), identifiers(record, "022", "ISSN"))
            .toList(),
        languages(record),
        PublicationYear.of(record, dates),
        record.data("856").anyMatch(Description::isDigitalCopy));
  }

  /** The year, or null, as a nullable column takes it. */
  Integer yearOrNull() {
    return year.isPresent() ? year.getAsInt() : null;
  }

  /** The second indicator 2 means something related, such as a review (MARC 21, field 856). */
  private static boolean isDigitalCopy(DataField link) {
    return link.indicator2() != '2' && link.first('u').isPresent();
  }

  private static List<ScriptedText> titles(LinkedFields fields) {
    return texts(fields.withTag("245", "246", "130", "240"), "abnp");
  }

  /** 264 also tells of printers, distributors and copyright: its second indicator says which. */
  private static List<LinkedField> publication(LinkedFields fields) {
    return fields.withTag("264", "260").stream()
        .filter(
            linked -> {
              var field = linked.field() == null ? linked.alternate() : linked.field();
              return "234".indexOf(field.indicator2()) < 0;
            })
        .toList();
  }

  private static List<ScriptedText> contributors(LinkedFields fields) {
    return Stream.concat(
            texts(fields.withTag("100", "110", "111"), "abcdnq").stream(),
            texts(fields.withTag("700", "710", "711"), "abcdnq").stream())
        .distinct()
        .toList();
  }

  private static List<ScriptedText> texts(List<LinkedField> fields, String codes) {
    return fields.stream()
        .map(field -> text(field, codes))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Libraries differ in which script they give the field and which the 880: the script decides. */
  private static ScriptedText text(LinkedField linked, String codes) {
    var one = text(linked.field(), codes);
    var other = text(linked.alternate(), codes);
    var role = role(linked);
    if (one != null && other != null) {
      boolean inOrder = DisplayText.isLatin(one) || !DisplayText.isLatin(other);
      return new ScriptedText(role, inOrder ? other : one, inOrder ? one : other, true);
    }
    var only = one == null ? other : one;
    if (only == null) {
      return null;
    }
    return DisplayText.isLatin(only)
        ? new ScriptedText(role, null, only, false)
        : new ScriptedText(role, only, null, false);
  }

  private static String text(DataField field, String codes) {
    if (field == null) {
      return null;
    }
    var text = new StringBuilder();
    for (var subfield : field.subfields()) {
      if (codes.indexOf(subfield.code()) >= 0) {
        text.append(SUBDIVISIONS.indexOf(subfield.code()) >= 0 ? " " + DASH : " ")
            .append(subfield.value());
      }
    }
    var shown = DisplayText.of(text.toString());
    if (shown.startsWith(DASH)) {
      shown = shown.substring(DASH.length());
    }
    return shown.isEmpty() ? null : shown;
  }

  private static String role(LinkedField linked) {
    return Stream.of(linked.field(), linked.alternate())
        .filter(Objects::nonNull)
        .flatMap(field -> field.all('e'))
        .map(DisplayText::of)
        .filter(DisplayText::isLatin)
        .map(role -> role.toLowerCase(Locale.ROOT))
        .filter(role -> !role.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Stream<Identifier> identifiers(MarcRecord record, String tag, String type) {
    return record
        .data(tag)
        .flatMap(field -> field.all('a'))
        .map(value -> DisplayText.of(value).split("[ (:]", 2)[0].replace("-", ""))
        .filter(value -> !value.isEmpty())
        .distinct()
        .map(value -> new Identifier(type, value.toUpperCase(Locale.ROOT)));
  }

  private static List<String> languages(MarcRecord record) {
    var codes = new ArrayList<String>();
    record
        .control("008")
        .filter(fixed -> fixed.length() >= 38)
        .ifPresent(fixed -> codes.add(fixed.substring(35, 38)));
    record
        .data("041")
        .flatMap(field -> field.all('a'))
        .flatMap(value -> Arrays.stream(value.strip().split("(?<=\\G.{3})")))
        .forEach(codes::add);
    return codes.stream()
        .filter(code -> LANGUAGE.matcher(code).matches() && !code.equals("und"))
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .toList();
  }
}
