package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process across a killed launcher: its pid together with its start time, because a pid
 * alone may have gone to somebody else's process meanwhile.
 */
record PidFile(Path file) {

  static PidFile of(Path run, String component) {
    return new PidFile(run.resolve(component + ".pid"));
  }

  void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + started(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process written here, if that very process still runs. */
  Optional<ProcessHandle> living() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var words = Files.readString(file).trim().split(" ");
      return words.length == 2
          ? ProcessHandle.of(Long.parseLong(words[0]))
              .filter(ProcessHandle::isAlive)
              .filter(process -> words[1].equals(started(process)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
