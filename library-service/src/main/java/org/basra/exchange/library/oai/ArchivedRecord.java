package org.basra.exchange.library.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the archive tells of a record before the record itself.
 *
 * @param id in the catalogue
 * @param changed when it last changed
 * @param deleted whether it was deleted, or merged into another
 * @param languages ISO 639-2/B codes
 * @param digital whether it belongs to the set of digital copies
 */
record ArchivedRecord(
    UUID id, Instant changed, boolean deleted, List<String> languages, boolean digital) {

  /** The sets it belongs to, without those that hold them. */
  List<String> sets() {
    var sets = new ArrayList<String>();
    languages.forEach(code -> sets.add(new OaiSet.Language(code).spec()));
    if (digital) {
      sets.add(OaiSet.DIGITAL);
    }
    return sets;
  }
}
