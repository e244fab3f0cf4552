package org.basra.exchange.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** Runs work in a new transaction and repeats the whole of it when two callers collided. */
public final class Transactions {

  private static final int ATTEMPTS = 3;

  private Transactions() {}

  /** The result of {@code work}, tried at most three times on 40001, 40P01 and 55P03. */
  public static <T> T retrying(Callable<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(work);
      } catch (RuntimeException failure) {
        if (attempt == ATTEMPTS || !SqlStates.isRetriable(failure)) {
          throw failure;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(5, 25L * attempt)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two attempts", interrupted);
    }
  }
}
