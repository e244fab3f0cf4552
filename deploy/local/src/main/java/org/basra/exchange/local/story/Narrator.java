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
  private static final int RULE = 84;

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

  /** A story begins. */
  public void story(String about) {
    out.println();
    out.println(paint(BOLD, "── " + about + " " + "─".repeat(Math.max(2, RULE - about.length()))));
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
        "  %-5s %s  %s"
            .formatted(
                method,
                URLDecoder.decode(path, StandardCharsets.UTF_8),
                paint(good ? GREEN : RED, Integer.toString(answer.status()))));
    if (!good) {
      refusal(answer);
      return;
    }
    answer.location().ifPresent(location -> note("Location: " + location));
    for (var field : fields) {
      var value = answer.json().at(field);
      note(field.substring(1) + ": " + (value.isValueNode() ? value.asText() : value));
    }
  }

  private void refusal(Answer answer) {
    var problem = answer.json();
    note(problem.path("code").asText() + ": " + problem.path("title").asText());
    if (problem.hasNonNull("detail")) {
      note(problem.get("detail").asText());
    }
    for (var error : problem.path("errors")) {
      var place = error.hasNonNull("pointer") ? error.get("pointer") : error.path("parameter");
      note(place.asText() + "  " + error.path("detail").asText());
    }
  }

  private String paint(String colour, String text) {
    return colours ? colour + text + PLAIN : text;
  }
}
