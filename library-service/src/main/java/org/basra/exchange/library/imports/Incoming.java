package org.basra.exchange.library.imports;

import org.basra.exchange.library.catalogue.PreparedRecord;
import org.basra.exchange.library.imports.SeenRecords.Name;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.platform.transaction.Attempt;

/** One record of a file, read and made ready while the records before it were written. */
sealed interface Incoming {

  /** The record as it was read. */
  Parsed parsed();

  /** Makes a record ready. */
  static Incoming of(Parsed read) {
    return switch (read) {
      case Parsed.Good good ->
          new Readable(good, Attempt.of(() -> PreparedRecord.of(good.record())));
      case Parsed.Bad bad -> new Unreadable(bad);
    };
  }

  /**
   * A record that can be kept.
   *
   * @param parsed as it was read
   * @param attempt what the catalogue needs; a failure is a mistake of ours and costs the record
   */
  record Readable(Parsed.Good parsed, Attempt<PreparedRecord> attempt) implements Incoming {

    PreparedRecord prepared() {
      return switch (attempt) {
        case Attempt.Done<PreparedRecord>(PreparedRecord done) -> done;
        case Attempt.Failed<PreparedRecord>(Exception cause) ->
            throw new IllegalStateException("A record could not be made ready", cause);
      };
    }

    Name name() {
      var record = parsed.record();
      return record
          .controlNumber()
          .map(number -> new Name(number, record.controlNumberIdentifier().orElse(null), null))
          .orElseGet(() -> new Name(null, null, prepared().contentOfUnnumbered().orElse(null)));
    }
  }

  /** A record that cannot be kept. */
  record Unreadable(Parsed.Bad parsed) implements Incoming {}
}
