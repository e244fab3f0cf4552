package org.basra.exchange.library.imports;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.imports.SeenRecords.Name;
import org.basra.exchange.library.marc.Parsed;

/**
 * One record of a file and what became of it.
 *
 * @param position place in the file, from 1
 * @param outcome what became of it
 * @param controlNumber MARC 001, or null
 * @param controlNumberSource MARC 003, or null
 * @param contentHash what a record without a number is known by, or null
 * @param recordId the record in the catalogue; null when quarantined, or when a dry run would have
 *     made it
 * @param reasonCode why it was quarantined, for programs; otherwise null
 * @param reason the same as a sentence, in English; otherwise null
 * @param warnings what had to be repaired or guessed
 * @param raw its bytes in the file when quarantined, in a list only the first of them; otherwise
 *     null
 * @param rawLength how many bytes it has in the file when quarantined; otherwise 0
 */
record OutcomeRow(
    long position,
    ImportOutcome outcome,
    String controlNumber,
    String controlNumberSource,
    String contentHash,
    UUID recordId,
    String reasonCode,
    String reason,
    List<String> warnings,
    byte[] raw,
    long rawLength) {

  /** A control number of a quarantined record may be anything; an index cannot hold everything. */
  private static final int LONGEST_NUMBER = 200;

  static OutcomeRow catalogued(
      Parsed.Good parsed, Name name, ImportOutcome outcome, UUID recordId) {
    return new OutcomeRow(
        parsed.position(),
        outcome,
        name.number(),
        parsed.record().controlNumberIdentifier().orElse(null),
        name.content(),
        recordId,
        null,
        null,
        parsed.warnings(),
        null,
        0);
  }

  static OutcomeRow quarantined(Parsed.Good parsed, String code, String reason) {
    var record = parsed.record();
    return new OutcomeRow(
        parsed.position(),
        ImportOutcome.QUARANTINED,
        record.controlNumber().map(OutcomeRow::shortened).orElse(null),
        record.controlNumberIdentifier().map(OutcomeRow::shortened).orElse(null),
        null,
        null,
        code,
        reason,
        parsed.warnings(),
        parsed.raw(),
        parsed.raw().length);
  }

  private static String shortened(String number) {
    return number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
  }

  static OutcomeRow quarantined(Parsed.Bad parsed) {
    return new OutcomeRow(
        parsed.position(),
        ImportOutcome.QUARANTINED,
        null,
        null,
        null,
        null,
        parsed.fault().name(),
        parsed.reason(),
        List.of(),
        parsed.raw(),
        parsed.raw().length);
  }

  /** The outcome without the record of the catalogue, which a dry run has made and unmade. */
  OutcomeRow withoutRecord() {
    return new OutcomeRow(
        position,
        outcome,
        controlNumber,
        controlNumberSource,
        contentHash,
        null,
        reasonCode,
        reason,
        warnings,
        raw,
        rawLength);
  }
}
