package org.basra.exchange.library.headings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.basra.exchange.library.catalogue.Heading;
import org.basra.exchange.library.catalogue.HeadingIndex.RecordHeadings;

/**
 * A heading with the keys of its forms; null stands for a form that is not there.
 *
 * @param heading as the record gives it
 * @param original the form in its own script
 * @param latin the form in Latin letters
 */
record KeyedHeading(Heading heading, Form original, Form latin) {

  /**
   * A form with its key.
   *
   * @param key what it is looked up by
   * @param name without dates
   * @param dates as printed, or null
   * @param script what it is written in
   */
  record Form(String key, String name, String dates, NameScript script) {}

  /** The headings of a record, in their order. */
  record OfRecord(UUID record, List<KeyedHeading> headings) {

    static OfRecord of(RecordHeadings record) {
      return new OfRecord(
          record.record(), record.headings().stream().map(KeyedHeading::of).toList());
    }
  }

  private static KeyedHeading of(Heading heading) {
    return new KeyedHeading(
        heading,
        form(heading.kind(), heading.original(), false),
        form(heading.kind(), heading.latin(), true));
  }

  private static Form form(ContributorKind kind, Heading.Form form, boolean isLatin) {
    return form == null
        ? null
        : new Form(
            NameKey.of(kind, form), form.name(), form.dates(), NameScript.of(form.name(), isLatin));
  }

  Stream<String> keys() {
    return Stream.of(original, latin).filter(Objects::nonNull).map(Form::key);
  }
}
