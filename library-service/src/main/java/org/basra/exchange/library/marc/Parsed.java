package org.basra.exchange.library.marc;

import java.util.List;

/** What became of one record of a file. */
public sealed interface Parsed {

  /** Place in the file, counted from 1; good and bad records count alike. */
  long position();

  /** Its bytes as they stood in the file; the first part of an overlong record. */
  byte[] raw();

  /**
   * A record that can be kept.
   *
   * @param position place in the file, from 1
   * @param record as read
   * @param warnings what had to be repaired or guessed, in English, without the record's text
   * @param raw the record's bytes as they stood in the file
   */
  record Good(long position, MarcRecord record, List<String> warnings, byte[] raw)
      implements Parsed {

    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A record that cannot be kept.
   *
   * @param position place in the file, from 1
   * @param fault stable kind
   * @param reason a sentence for the librarian, in English
   * @param raw the record's bytes as they stood in the file; the first part of an overlong one
   */
  record Bad(long position, MarcFault fault, String reason, byte[] raw) implements Parsed {}
}
