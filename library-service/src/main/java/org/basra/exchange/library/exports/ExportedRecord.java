package org.basra.exchange.library.exports;

import java.util.Objects;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.ContributorView;
import org.basra.exchange.library.catalogue.DigitalLink;
import org.basra.exchange.library.catalogue.DigitalRelation;
import org.basra.exchange.library.catalogue.Identifier;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.catalogue.ScriptedTextView;
import org.basra.exchange.library.marc.MarcRecord;

/**
 * A record on its way out.
 *
 * @param view what readers look for in it
 * @param marc the whole of it
 * @param address where everybody finds it
 */
public record ExportedRecord(RecordView view, MarcRecord marc, String address) {

  /** Its own script before Latin letters; what citations print. */
  static String shown(ScriptedTextView text) {
    return text.original() == null ? text.latin() : text.original();
  }

  static String shown(ContributorView contributor) {
    return contributor.original() == null ? contributor.latin() : contributor.original();
  }

  /** Every script the text is written in. */
  static Stream<String> scripts(ScriptedTextView text) {
    return Stream.of(text.original(), text.latin()).filter(Objects::nonNull);
  }

  static Stream<String> scripts(ContributorView contributor) {
    return Stream.of(contributor.original(), contributor.latin()).filter(Objects::nonNull);
  }

  /** The numbers that are right; wrong ones find other publications. */
  static Stream<Identifier> validNumbers(RecordView view) {
    return view.identifiers().stream().filter(Identifier::valid);
  }

  /** Links to the publication itself or a version of it. */
  static Stream<DigitalLink> copies(RecordView view) {
    return view.digitalLinks().stream()
        .filter(link -> link.active() && link.relation() != DigitalRelation.RELATED);
  }

  /** The first publisher as printed, or null. */
  String publisher() {
    return view.publishers().stream().findFirst().map(ExportedRecord::shown).orElse(null);
  }
}
