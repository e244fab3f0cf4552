package org.basra.exchange.library.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Users who each take the next step as soon as they have the answer to the last one. */
final class Load {

  private static final int MOST_STEPS = 2_000_000;

  /** What a user does again and again. */
  @FunctionalInterface
  interface Step {
    void take() throws Exception;
  }

  /**
   * What a run showed.
   *
   * @param perSecond steps a second, of all users together
   * @param sorted how long each step took, in nanoseconds
   */
  record Result(double perSecond, long[] sorted) {

    double millis(double percentile) {
      return sorted[(int) (sorted.length * percentile / 100)] / 1e6;
    }

    String line(String name) {
      return "%-34s %9.0f/s   p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms"
          .formatted(name, perSecond, millis(50), millis(95), millis(99));
    }
  }

  private Load() {}

  /** Runs for {@code seconds}; the first step that fails ends it. */
  static Result run(int users, int seconds, IntFunction<Step> user)
      throws InterruptedException, ExecutionException {
    return pausing(users, seconds, 0, user);
  }

  /**
   * The same with users who think.
   *
   * @param pause how long they do so between two steps, in milliseconds, on the average; the
   *     shorter the likelier, as people do
   */
  static Result pausing(int users, int seconds, int pause, IntFunction<Step> user)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<long[]>>();
      IntStream.range(0, users)
          .mapToObj(number -> timed(user.apply(number), end, new Pauses(pause, number)))
          .forEach(task -> running.add(threads.submit(task)));
      var all = LongStream.builder();
      for (var run : running) {
        Arrays.stream(run.get()).forEach(all);
      }
      var sorted = all.build().sorted().toArray();
      return new Result((double) sorted.length / seconds, sorted);
    }
  }

  /** Of a generator whose numbers differ from the first one on: else all users go in step. */
  private record Pauses(int mean, SplittableRandom random) {

    Pauses(int mean, int seed) {
      this(mean, new SplittableRandom(seed));
    }

    void take() throws InterruptedException {
      if (mean > 0) {
        TimeUnit.MICROSECONDS.sleep((long) (-Math.log(1 - random.nextDouble()) * mean * 1000));
      }
    }
  }

  private static Callable<long[]> timed(Step step, long end, Pauses pauses) {
    return () -> {
      var times = LongStream.builder();
      int count = 0;
      pauses.take();
      for (long now = System.nanoTime(); now < end && count < MOST_STEPS; count++) {
        step.take();
        long done = System.nanoTime();
        times.add(done - now);
        pauses.take();
        now = System.nanoTime();
      }
      return times.build().toArray();
    };
  }
}
