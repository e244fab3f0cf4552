package org.basra.exchange.local.story;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Prints a story: chapters, requests with the essential of their answers, events. */
public final class Narrator {

  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream out;
  private final boolean colours;

  /** {@code colours}: whether {@code out} is a terminal. */
  public Narrator(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /** Tells nobody. */
  public static Narrator silent() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Narrator(nowhere, false);
  }

  /** What happens next, in words. */
  public void chapter(String title) {
    out.println();
    out.println(paint(BOLD, title));
  }

  /** Something worth knowing. */
  public void note(String text) {
    out.println("    " + text);
  }

  void exchange(String method, String path, Answer answer, String... fields) {
    boolean good = answer.status() < 400;
    out.println(
        "  %-4s %s  %s"
            .formatted(
                method,
                URLDecoder.decode(path, StandardCharsets.UTF_8),
                paint(good ? GREEN : RED, Integer.toString(answer.status()))));
    answer.location().ifPresent(location -> note("Location: " + location));
    if (!good) {
      note(answer.text());
      return;
    }
    for (var field : fields) {
      var value = answer.json().at(field);
      note(field.substring(1) + ": " + (value.isValueNode() ? value.asText() : value));
    }
  }

  private String paint(String colour, String text) {
    return colours ? colour + text + PLAIN : text;
  }
}
