package org.basra.exchange.platform.inbox;

import java.time.Duration;

/** The growing pause while something outside is away. Used by one thread. */
final class Pause {

  private final Duration min;
  private final Duration max;
  private Duration next;
  private long overAt = System.nanoTime();

  Pause(Duration min, Duration max) {
    this.min = min;
    this.max = max;
    this.next = min;
  }

  void begin() {
    overAt = System.nanoTime() + next.toNanos();
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(max) > 0 ? max : doubled;
  }

  boolean over() {
    return System.nanoTime() - overAt >= 0;
  }

  void reset() {
    next = min;
  }
}
