package org.basra.exchange.library.marc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a binary file at the record terminators. The lengths in the leaders are not followed: they
 * are the first thing that is wrong in a damaged file.
 */
final class Iso2709Stream extends MarcReader {

  /** The format allows 99,999 bytes; systems that ignore the limit write somewhat more. */
  static final int LONGEST_RECORD = 512 * 1024;

  private static final int RECORD_TERMINATOR = 0x1D;
  private static final String FILLER = "\r\n\0\u001a";

  Iso2709Stream(InputStream in) {
    super(in);
  }

  @Override
  protected Optional<Slice> cut() throws IOException {
    while (window.at(0) >= 0 && FILLER.indexOf(window.at(0)) >= 0) {
      window.drop(1);
    }
    if (window.at(0) < 0) {
      return Optional.empty();
    }
    int terminator = window.indexOf(RECORD_TERMINATOR, 0, LONGEST_RECORD);
    if (terminator >= 0) {
      return Optional.of(Slice.whole(window.take(terminator + 1)));
    }
    boolean ended = window.at(LONGEST_RECORD - 1) < 0;
    var head = window.take(LONGEST_RECORD);
    if (ended) {
      return Optional.of(
          new Slice(
              head,
              MarcFault.RECORD_TRUNCATED,
              "The file ends before the record's terminator (0x1D)."));
    }
    dropThroughTerminator();
    return Optional.of(
        new Slice(
            head,
            MarcFault.RECORD_TOO_LONG,
            "No record terminator (0x1D) within " + LONGEST_RECORD + " bytes."));
  }

  @Override
  protected MarcRecord parse(byte[] bytes, Warnings warnings) throws MarcRecordException {
    return new Iso2709Record(bytes, warnings).parse();
  }

  private void dropThroughTerminator() throws IOException {
    int dropped = window.at(0);
    while (dropped >= 0 && dropped != RECORD_TERMINATOR) {
      window.drop(1);
      dropped = window.at(0);
    }
    window.drop(1);
  }
}
