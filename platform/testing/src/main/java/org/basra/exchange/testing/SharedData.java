package org.basra.exchange.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Real inputs that lie beside the project and are never committed into it. */
public final class SharedData {

  private static final String VARIABLE = "EXCHANGE_SHARED_DATA";

  private SharedData() {}

  /**
   * A file of the shared data. Where {@value #VARIABLE} is set a missing file fails the test; where
   * it is not set and the folder is absent, the test is skipped and says so.
   */
  public static Path file(String name) {
    var given = System.getenv(VARIABLE);
    var folder =
        given != null
            ? Path.of(given)
            : Path.of(System.getProperty("exchange.root", ".")).resolve("../shared/data");
    var file = folder.resolve(name).normalize();
    if (given == null) {
      Assumptions.assumeTrue(
          Files.exists(file), "Skipped: real data is not here; set " + VARIABLE + " to its folder");
    }
    Assertions.assertThat(file).exists();
    return file;
  }
}
