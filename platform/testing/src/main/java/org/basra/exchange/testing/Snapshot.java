package org.basra.exchange.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** A generated text that is committed, so that a change of it is read in review. */
public final class Snapshot {

  private static final String UPDATE = "exchange.snapshot.update";

  private Snapshot() {}

  /**
   * Fails when {@code generated} differs from the committed file. With {@code
   * -Dexchange.snapshot.update=true} the file is written instead.
   */
  public static void check(Path committed, String generated) {
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(committed.toAbsolutePath().getParent());
        Files.writeString(committed, generated);
      }
      Assertions.assertThat(Files.exists(committed))
          .as("%s is missing; run with -D%s=true", committed, UPDATE)
          .isTrue();
      Assertions.assertThat(generated)
          .as("%s is stale; run with -D%s=true and commit it", committed, UPDATE)
          .isEqualTo(Files.readString(committed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
