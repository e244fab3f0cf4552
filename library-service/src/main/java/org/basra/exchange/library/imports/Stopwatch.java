package org.basra.exchange.library.imports;

import java.time.Duration;

/** Measures laps of which only those that were counted end one. */
final class Stopwatch {

  private long since = System.nanoTime();
  private long looked = since;

  /** How long the lap has taken so far. */
  Duration look() {
    looked = System.nanoTime();
    return Duration.ofNanos(looked - since);
  }

  /** The lap ended when it was looked at last. */
  void counted() {
    since = looked;
  }
}
