package org.basra.exchange.library.catalogue;

import java.util.Optional;
import org.basra.exchange.library.catalogue.IngestResult.Rejected;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.id.UuidV7;

/**
 * A record made ready to be catalogued: all the work that needs no database, so that it can be done
 * ahead, while the database is busy with the records before.
 */
public final class PreparedRecord {

  private static final int LONGEST_CONTROL_NUMBER = 200;
  private static final int RECORD_TYPE = 6;

  /** Authorities, community information, holdings and classification (MARC 21, leader/06). */
  private static final String NOT_BIBLIOGRAPHIC = "zquvxyw";

  private final Rejected refusal;
  private final CataloguedRecord record;

  private PreparedRecord(Rejected refusal, CataloguedRecord record) {
    this.refusal = refusal;
    this.record = record;
  }

  /** Takes out of a record what readers look for, or finds out why it cannot be catalogued. */
  public static PreparedRecord of(MarcRecord record) {
    var description = Description.of(record);
    return refusal(record, description)
        .map(refused -> new PreparedRecord(refused, null))
        .orElseGet(
            () ->
                new PreparedRecord(null, CataloguedRecord.of(UuidV7.next(), record, description)));
  }

  /** What the record is known by where it has no control number: a hash of all that it says. */
  public Optional<String> contentOfUnnumbered() {
    return Optional.ofNullable(record).map(catalogued -> catalogued.key().content());
  }

  /** Why it cannot be catalogued; then {@link #record()} is null. */
  Optional<Rejected> refusal() {
    return Optional.ofNullable(refusal);
  }

  CataloguedRecord record() {
    return record;
  }

  static Optional<Rejected> refusal(MarcRecord record, Description description) {
    var leader = record.leader();
    if (leader.length() > RECORD_TYPE
        && NOT_BIBLIOGRAPHIC.indexOf(leader.charAt(RECORD_TYPE)) >= 0) {
      return Optional.of(
          new Rejected(
              "NOT_BIBLIOGRAPHIC",
              "The leader says that this is an authority or holdings record, not a publication."));
    }
    if (description.titles().isEmpty()) {
      return Optional.of(
          new Rejected("TITLE_MISSING", "The record has no title in 245 or its 880."));
    }
    if (record.controlNumber().filter(n -> n.length() > LONGEST_CONTROL_NUMBER).isPresent()) {
      return Optional.of(
          new Rejected(
              "CONTROL_NUMBER_TOO_LONG",
              "The control number has more than " + LONGEST_CONTROL_NUMBER + " characters."));
    }
    return Optional.empty();
  }
}
