package org.basra.exchange.library.patrons;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.hibernate.Session;

/**
 * A table that knows what readers had or wanted, by {@code patron_id} and {@code ended_at}, and
 * forgets whose that was when its time is over. The row stays, for statistics.
 */
public final class KeptHistory {

  /** A new version, because what the API shows of the row changes. */
  private static final String FORGET =
      """
      UPDATE %1$s SET patron_id = NULL, version = version + 1
      WHERE id IN (
        SELECT t.id FROM %1$s t JOIN patron p ON p.id = t.patron_id
        WHERE t.ended_at <= :until AND NOT p.keep_history
        ORDER BY t.ended_at LIMIT :atMost
        FOR NO KEY UPDATE OF t SKIP LOCKED)
      """;

  private final String forget;

  private KeptHistory(String table) {
    this.forget = FORGET.formatted(table);
  }

  /** The history in this table; its name is a constant of the feature that owns it. */
  public static KeptHistory in(String table) {
    return new KeptHistory(table);
  }

  /**
   * Forgets whose the rows are that ended at {@code until} or before, those that ended first,
   * unless their reader wants them kept. Leaves out what somebody else is changing: the next round
   * finds it.
   *
   * @return how many; fewer than {@code atMost} when nothing is left
   */
  public int forget(EntityManager entities, Instant until, int atMost) {
    return entities
        .unwrap(Session.class)
        .createNativeMutationQuery(forget)
        .setParameter("until", until)
        .setParameter("atMost", atMost)
        .executeUpdate();
  }
}
