package org.basra.exchange.library.rounds;

import java.time.Duration;

/**
 * Work that is done again and again. Several replicas do it at the same time, so each piece of it
 * is claimed in the database before it is done.
 */
public interface Round {

  /** What the log calls it, for example {@code notices}. */
  String name();

  /** Pause before the first round and between two. */
  Duration every();

  /** Does what is due now. */
  void run();
}
