package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

  private static final String OUTPUT = "-XX:AOTCacheOutput=";
  private static final String USE = "-XX:AOTCache=";

  @TempDir Path tools;

  private AotCache cache;
  private Path jar;

  @BeforeEach
  void build() throws IOException {
    cache = new AotCache(tools, "library", true);
    jar = Files.writeString(tools.resolve("library.jar"), "one build");
  }

  @Test
  void theFirstRunTrainsAndLaterRunsUseWhatItWrote() throws IOException {
    var training = cache.options(jar).getFirst();
    assertThat(training).startsWith(OUTPUT);
    Files.writeString(Path.of(training.substring(OUTPUT.length())), "classes");

    cache.keep(jar);

    assertThat(cache.options(jar).getFirst()).startsWith(USE);
    assertThat(cache.trains(jar)).isFalse();
  }

  @Test
  void whatAKilledTrainingRunLeftIsNotUsed() throws IOException {
    var training = cache.options(jar).getFirst();
    Files.writeString(Path.of(training.substring(OUTPUT.length())), "half of the cl");

    assertThat(cache.options(jar).getFirst()).startsWith(OUTPUT);
  }

  @Test
  void anotherBuildOfTheJarTrainsAgain() throws IOException {
    var training = cache.options(jar).getFirst();
    Files.writeString(Path.of(training.substring(OUTPUT.length())), "classes");
    cache.keep(jar);

    Files.writeString(jar, "another build");

    assertThat(cache.options(jar).getFirst()).startsWith(OUTPUT);
  }

  @Test
  void whoMayNotTrainRunsWithoutACache() {
    assertThat(new AotCache(tools, "library", false).options(jar)).isEmpty();
  }
}
