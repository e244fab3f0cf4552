package org.basra.exchange.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process with its children. */
final class Memory {

  private Memory() {}

  /** Megabytes; pages that several processes share are counted once where the system tells. */
  static long megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(Memory::kilobytes)
            .sum()
        / 1024;
  }

  private static long kilobytes(ProcessHandle process) {
    var proportional = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try (var lines = Files.lines(proportional)) {
      return lines.filter(line -> line.startsWith("Pss:")).mapToLong(Memory::number).sum();
    } catch (IOException | UncheckedIOException e) {
      return fromPs(process);
    }
  }

  private static long fromPs(ProcessHandle process) {
    try {
      var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
      try (var out =
          new BufferedReader(
              new InputStreamReader(ps.getInputStream(), StandardCharsets.US_ASCII))) {
        var line = out.readLine();
        return line == null ? 0 : number(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The memory of a process cannot be read", e);
    }
  }

  private static long number(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
