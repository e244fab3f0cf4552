package org.basra.exchange.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line an event, with the seconds since the stack began to start. */
final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void say(String component, String what) {
    out.printf(Locale.ROOT, "%6.1f s  %-12s %s%n", seconds(elapsed()), component, what);
    out.flush();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
