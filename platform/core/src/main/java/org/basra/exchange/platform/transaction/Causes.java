package org.basra.exchange.platform.transaction;

import java.util.Optional;

/** Looks for an exception behind the ones that transactions, pools and proxies wrap it in. */
public final class Causes {

  private static final int DEPTH = 20;

  private Causes() {}

  /** The first {@code wanted} in the chain of causes, the failure itself included. */
  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> wanted) {
    var cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (wanted.isInstance(cause)) {
        return Optional.of(wanted.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
