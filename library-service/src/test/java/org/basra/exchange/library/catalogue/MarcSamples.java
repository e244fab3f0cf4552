package org.basra.exchange.library.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.testing.SharedData;

/** The readable records of real files. */
public final class MarcSamples {

  private MarcSamples() {}

  public static List<MarcRecord> read(String name) throws IOException {
    var format = name.contains("xml") ? MarcFormat.MARCXML : MarcFormat.ISO2709;
    var records = new ArrayList<MarcRecord>();
    try (var in = open(name)) {
      var reader = MarcReader.open(format, in);
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof Parsed.Good good) {
          records.add(good.record());
        }
      }
    }
    return records;
  }

  private static InputStream open(String name) throws IOException {
    var file = Files.newInputStream(SharedData.file("library/" + name));
    return name.endsWith(".gz") ? new GZIPInputStream(file) : file;
  }
}
