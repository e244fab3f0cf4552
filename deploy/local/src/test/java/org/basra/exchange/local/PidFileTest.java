package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir Path folder;

  @Test
  void aRunningProcessIsFoundAgain() {
    var file = PidFile.of(folder, "kafka");

    file.write(ProcessHandle.current());

    assertThat(file.living()).contains(ProcessHandle.current());
  }

  @Test
  void anotherProcessThatGotTheSamePidIsLeftAlone() throws IOException {
    var file = PidFile.of(folder, "kafka");
    Files.writeString(file.file(), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");

    assertThat(file.living()).isEmpty();
  }

  @Test
  void aProcessThatEndedIsNotFound() throws Exception {
    var process = new ProcessBuilder("sleep", "60").start();
    var file = PidFile.of(folder, "kafka");
    file.write(process.toHandle());

    process.destroy();
    process.waitFor();

    assertThat(file.living()).isEmpty();
  }

  @Test
  void aHalfWrittenFileNamesNobody() throws IOException {
    var file = PidFile.of(folder, "kafka");
    Files.writeString(file.file(), "12");

    assertThat(file.living()).isEmpty();
  }
}
