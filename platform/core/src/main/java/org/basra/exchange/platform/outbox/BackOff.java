package org.basra.exchange.platform.outbox;

import java.time.Duration;

/** The growing pause between attempts that fail. Used by one thread. */
final class BackOff {

  private final long min;
  private final long max;
  private int failures;
  private long readyAt = System.nanoTime();

  BackOff(Duration min, Duration max) {
    this.min = min.toNanos();
    this.max = max.toNanos();
  }

  boolean ready() {
    return System.nanoTime() - readyAt >= 0;
  }

  boolean failing() {
    return failures > 0;
  }

  /** Doubles the pause, up to the longest. */
  void failed() {
    long pause = failures >= 30 ? max : Math.min(max, min << failures);
    failures++;
    readyAt = System.nanoTime() + (pause < 0 ? max : pause);
  }

  void succeeded() {
    failures = 0;
    readyAt = System.nanoTime();
  }

  /** Ends the pause, but does not forget the failures. */
  void tryNow() {
    readyAt = System.nanoTime();
  }
}
