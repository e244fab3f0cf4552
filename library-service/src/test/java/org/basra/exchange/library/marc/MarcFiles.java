package org.basra.exchange.library.marc;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.testing.SharedData;

/** Whole files of records, parsed for tests. */
final class MarcFiles {

  private MarcFiles() {}

  /** The outcomes of all records in a file. */
  static List<Parsed> parse(String name) throws IOException {
    var format = name.endsWith("xml") ? MarcFormat.MARCXML : MarcFormat.ISO2709;
    try (var in = Files.newInputStream(SharedData.file("library/" + name))) {
      return parse(format, in);
    }
  }

  static List<Parsed> parse(MarcFormat format, InputStream in) throws IOException {
    var reader = MarcReader.open(format, in);
    var outcomes = new ArrayList<Parsed>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      outcomes.add(next.get());
    }
    return outcomes;
  }

  static MarcRecord good(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Good good -> good.record();
      case Parsed.Bad bad -> fail(bad.position() + ": " + bad.reason());
    };
  }

  static Parsed.Bad bad(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Good good -> fail(good.position() + " should not be readable");
      case Parsed.Bad bad -> bad;
    };
  }
}
