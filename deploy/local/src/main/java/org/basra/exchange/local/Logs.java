package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, for the person who asks why. */
final class Logs {

  private static final int LINES = 25;

  private Logs() {}

  /** The last lines, headed by the file's path; reads on where the bytes are no UTF-8. */
  static String tail(Path log) {
    try {
      var bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
      var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      var end = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return "; the end of " + log + ":\n    " + String.join("\n    ", end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
