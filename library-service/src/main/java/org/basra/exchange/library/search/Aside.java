package org.basra.exchange.library.search;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on beside the caller's, on a thread of its own.
 *
 * @param <T> what it gives
 */
final class Aside<T> {

  private final FutureTask<T> work;

  private Aside(Supplier<T> work) {
    this.work = new FutureTask<>(work::get);
  }

  static <T> Aside<T> begin(Supplier<T> work) {
    var aside = new Aside<>(work);
    Thread.ofVirtual().name("aside").start(aside.work);
    return aside;
  }

  /** Waits for what the work gives; throws what it threw. */
  T result() {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      throw thrown(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work went on aside", e);
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    // A supplier throws nothing that is checked.
    return (RuntimeException) cause;
  }
}
