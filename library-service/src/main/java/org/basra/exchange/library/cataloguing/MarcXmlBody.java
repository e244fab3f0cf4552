package org.basra.exchange.library.cataloguing;

import static org.basra.exchange.library.LibraryProblem.RECORD_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.basra.exchange.library.marc.MarcFileException;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.platform.problem.Problem;

/** The one record of a request; read as strictly as a file, and refused where a file goes on. */
final class MarcXmlBody {

  private MarcXmlBody() {}

  /**
   * The record.
   *
   * @throws Problem 422 where there is none, more than one, or one that cannot be read; and where a
   *     document type definition stands before it
   */
  static MarcRecord read(byte[] body) {
    try {
      var reader = MarcReader.open(MarcFormat.MARCXML, new ByteArrayInputStream(body));
      var record = readable(reader.next().orElseThrow(() -> unreadable("NO_RECORD", "No record.")));
      var behind = reader.next();
      if (behind.isPresent()) {
        readable(behind.get());
        throw unreadable("SEVERAL_RECORDS", "One record at a time; files are imported.");
      }
      return record;
    } catch (MarcFileException refused) {
      throw unreadable(refused.reason().name(), refused.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Bytes in memory can be read", impossible);
    }
  }

  private static MarcRecord readable(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Good good -> good.record();
      case Parsed.Bad bad -> throw unreadable(bad.fault().name(), bad.reason());
    };
  }

  private static Problem unreadable(String code, String reason) {
    return RECORD_UNREADABLE.because(code + ": " + reason);
  }
}
