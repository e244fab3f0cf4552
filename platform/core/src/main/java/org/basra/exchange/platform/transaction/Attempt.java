package org.basra.exchange.platform.transaction;

import java.util.concurrent.Callable;

/**
 * The outcome of work that may fail for reasons nobody can list, as a value: background work goes
 * on with the next piece and has to decide what a failure means.
 *
 * @param <T> what the work gives
 */
public sealed interface Attempt<T> {

  /**
   * The work was done.
   *
   * @param result what it gave
   */
  record Done<T>(T result) implements Attempt<T> {}

  /**
   * The work failed.
   *
   * @param cause why
   */
  record Failed<T>(Exception cause) implements Attempt<T> {}

  /** Tries the work once. */
  static <T> Attempt<T> of(Callable<T> work) {
    try {
      return new Done<>(work.call());
    } catch (Exception cause) {
      if (cause instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return new Failed<>(cause);
    }
  }

  /**
   * What the work gave.
   *
   * @throws Exception why it failed
   */
  default T orElseThrow() throws Exception {
    return switch (this) {
      case Done<T>(T result) -> result;
      case Failed<T>(Exception cause) -> throw cause;
    };
  }
}
