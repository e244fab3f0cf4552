package org.basra.exchange.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Bites when nothing has moved for the time given. One timer serves a whole call. */
final class Watchdog {

  private static final long NONE = -1;

  private final Vertx vertx;
  private final Runnable bite;
  private long limitNanos;
  private long movedAt;
  private long timer = NONE;
  private long due;

  Watchdog(Vertx vertx, Runnable bite) {
    this.vertx = vertx;
    this.bite = bite;
  }

  /** From now on silence may last {@code limit}. */
  void allow(Duration limit) {
    limitNanos = limit.toNanos();
    moved();
    if (timer == NONE || due - movedAt > limitNanos) {
      stop();
      start(limitNanos);
    }
  }

  /** Something moved. */
  void moved() {
    movedAt = System.nanoTime();
  }

  /** The call is over. */
  void stop() {
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }

  private void start(long nanos) {
    due = System.nanoTime() + nanos;
    timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), fired -> look());
  }

  private void look() {
    timer = NONE;
    long left = limitNanos - (System.nanoTime() - movedAt);
    // A timer may fire up to a millisecond early.
    if (left <= 1_000_000) {
      bite.run();
    } else {
      start(left);
    }
  }
}
