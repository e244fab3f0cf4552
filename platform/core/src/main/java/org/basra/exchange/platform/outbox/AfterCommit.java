package org.basra.exchange.platform.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Runs {@code action} once the transaction is committed, and not at all when it is rolled back. */
record AfterCommit(Runnable action) implements Synchronization {

  @Override
  public void beforeCompletion() {
    // Only the outcome counts.
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      action.run();
    }
  }
}
