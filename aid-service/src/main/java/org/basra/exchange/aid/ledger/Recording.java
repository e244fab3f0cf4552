package org.basra.exchange.aid.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Who writes into the ledger and when.
 *
 * @param actor pseudonymous subject of the account
 * @param occurredAt when the goods moved, UTC
 * @param recordedAt when it is written down, UTC
 */
public record Recording(UUID actor, Instant occurredAt, Instant recordedAt) {

  /** Written down as it happens. */
  public static Recording now(UUID actor, Instant now) {
    return new Recording(actor, now, now);
  }
}
