package org.basra.exchange.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Spares a service that does not answer, and spares callers the wait. Opens after failures in a row
 * (no connection, no answer in time, a broken answer; never because of an answer's status), refuses
 * for a pause, then lets one probe through. Lock-free: all event loops share one.
 *
 * <p>Whoever got a permit gives it back with exactly one of {@link #succeeded}, {@link #failed} and
 * {@link #abandoned}.
 */
final class CircuitBreaker {

  /** Closed while {@code failures} is below the threshold. */
  private record State(int failures, long openUntil, boolean probing) {}

  private static final State CLOSED = new State(0, 0, false);

  private final int threshold;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private final AtomicReference<State> state = new AtomicReference<>(CLOSED);

  CircuitBreaker(int threshold, Duration pause, LongSupplier nanoTime) {
    this.threshold = threshold;
    this.pauseNanos = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether a call may be made now. */
  boolean permits() {
    while (true) {
      var now = state.get();
      if (now.failures < threshold) {
        return true;
      }
      if (now.probing || nanoTime.getAsLong() - now.openUntil < 0) {
        return false;
      }
      if (state.compareAndSet(now, new State(now.failures, now.openUntil, true))) {
        return true;
      }
    }
  }

  /** The service answered, whatever it said. */
  void succeeded() {
    if (state.get() != CLOSED) {
      state.set(CLOSED);
    }
  }

  /** The service gave no answer. */
  void failed() {
    state.updateAndGet(
        now -> new State(now.failures + 1, nanoTime.getAsLong() + pauseNanos, false));
  }

  /** The caller left before anything could be learnt. */
  void abandoned() {
    state.updateAndGet(
        now -> now.probing ? new State(now.failures, nanoTime.getAsLong(), false) : now);
  }

  /** Whether calls are being refused or probed. */
  boolean open() {
    return state.get().failures >= threshold;
  }
}
