package org.basra.exchange.library.exports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.basra.exchange.library.marc.Iso2709Writer;

/** A file of binary MARC records, one behind the other. */
final class MarcFormat {

  private MarcFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    var file = new ByteArrayOutputStream();
    records.forEach(record -> file.writeBytes(Iso2709Writer.write(record.marc())));
    return file.toByteArray();
  }
}
