package org.basra.exchange.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at one moment. */
public final class Race {

  private Race() {}

  /** Starts all runners at one barrier and gives their results in the order of their numbers. */
  public static <T> List<T> of(int runners, IntFunction<T> runner) {
    var start = new CyclicBarrier(runners);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < runners; i++) {
        int number = i;
        Callable<T> task =
            () -> {
              start.await();
              return runner.apply(number);
            };
        running.add(threads.submit(task));
      }
      var results = new ArrayList<T>();
      for (var future : running) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError("A runner failed", e.getCause());
    }
  }
}
