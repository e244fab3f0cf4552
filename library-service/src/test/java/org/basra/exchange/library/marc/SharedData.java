package org.basra.exchange.library.marc;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real files of libraries, read where they lie and never copied into the project. */
public final class SharedData {

  private SharedData() {}

  /**
   * A file of the library's data. Where {@code EXCHANGE_SHARED_DATA} is set the file has to be
   * there; otherwise a test that needs it is skipped with a printed reason.
   */
  public static Path library(String name) {
    var named = System.getenv("EXCHANGE_SHARED_DATA");
    var folder =
        named == null
            ? Path.of(System.getProperty("exchange.root", ".")).resolve("../shared/data")
            : Path.of(named);
    var file = folder.resolve("library").resolve(name).normalize();
    if (Files.exists(file)) {
      return file;
    }
    var missing = "the shared data folder has no library/" + name;
    return named == null ? abort("Skipped: " + missing) : fail(missing);
  }

  /** The outcomes of all records in a file. */
  public static List<Parsed> parse(String name) throws IOException {
    var format = name.endsWith("xml") ? MarcFormat.MARCXML : MarcFormat.ISO2709;
    try (var in = Files.newInputStream(library(name))) {
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
