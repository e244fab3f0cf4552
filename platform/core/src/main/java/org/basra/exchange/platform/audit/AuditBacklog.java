package org.basra.exchange.platform.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * What waits for its seal.
 *
 * @param entries how many entries wait
 * @param oldest since when the oldest waits, null when none does
 */
record AuditBacklog(long entries, Instant oldest) {

  static final AuditBacklog EMPTY = new AuditBacklog(0, null);

  /** How long the oldest has waited at this instant. */
  Duration age(Instant now) {
    return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
  }
}
