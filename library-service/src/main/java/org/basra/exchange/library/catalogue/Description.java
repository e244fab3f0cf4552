package org.basra.exchange.library.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.LinkedFields.LinkedField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;

/**
 * What readers look for in a record, taken out of its MARC fields.
 *
 * @param titles the title proper first, then variant and uniform titles
 * @param contributors authors, editors, translators and bodies, the main entry first
 * @param headings the same as {@code contributors}, as they are looked up
 * @param publishers place and name, as printed
 * @param series series statements
 * @param subjects headings with their subdivisions
 * @param dates the date of publication as printed, often Hijri and Gregorian
 * @param identifiers ISBN and ISSN, checked
 * @param languages ISO 639-2/B codes
 * @param year Gregorian year of publication
 * @param hijriYear Hijri year of publication, where the record prints one
 * @param digital whether it links to a digital copy (856 of the work itself or a version of it)
 * @param links all that it links to
 */
record Description(
    List<ScriptedText> titles,
    List<ScriptedText> contributors,
    List<Heading> headings,
    List<ScriptedText> publishers,
    List<ScriptedText> series,
    List<ScriptedText> subjects,
    List<ScriptedText> dates,
    List<Identifier> identifiers,
    List<String> languages,
    OptionalInt year,
    OptionalInt hijriYear,
    boolean digital,
    List<DigitalLink> links) {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

  static Description of(MarcRecord record) {
    var fields = LinkedFields.of(record);
    var publication = publication(fields);
    var dates = FieldText.of(publication, "c");
    var contributors = Headings.of(fields);
    return new Description(
        FieldText.of(fields.withTag("245", "246", "130", "240"), "abnp"),
        contributors.stream().map(Headings.Entry::text).toList(),
        contributors.stream().map(Headings.Entry::heading).toList(),
        FieldText.of(publication, "ab"),
        FieldText.of(fields.withTag("490"), "av"),
        FieldText.of(fields.withTag("600", "610", "611", "630", "650", "651", "655"), "abcdqtvxyz"),
        dates,
        StandardNumber.of(record),
        languages(record),
        PublicationYear.of(record, dates),
        HijriYear.of(dates),
        record.data("856").anyMatch(Description::isDigitalCopy),
        DigitalLinks.of(record));
  }

  /** The year, or null, as a nullable column takes it. */
  Integer yearOrNull() {
    return orNull(year);
  }

  /** The Hijri year, or null. */
  Integer hijriYearOrNull() {
    return orNull(hijriYear);
  }

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /** The second indicator 2 means something related, such as a review (MARC 21, field 856). */
  private static boolean isDigitalCopy(DataField link) {
    return link.indicator2() != '2' && link.first('u').isPresent();
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
