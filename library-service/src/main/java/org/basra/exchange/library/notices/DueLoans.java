package org.basra.exchange.library.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The loans that notices are about, read past their owner: a notice changes no loan. */
@ApplicationScoped
class DueLoans {

  /** Open loans whose reader can still bring something back. */
  private static final String OPEN = "l.ended_at IS NULL AND l.claimed_returned_at IS NULL";

  private static final String DUE =
      """
      SELECT l.id, l.due_at,
        EXISTS (SELECT 1 FROM notice n
          WHERE n.loan_id = l.id AND n.due_at = l.due_at AND n.kind = 'DUE_SOON') AS warned,
        coalesce((SELECT max(n.reminder) FROM notice n
          WHERE n.loan_id = l.id AND n.due_at = l.due_at AND n.kind = 'OVERDUE'), 0) AS reminder
      FROM loan l
      WHERE %s AND l.due_at <= :horizon
        AND (l.due_at, l.id) > (CAST(:due AS timestamptz), CAST(:id AS uuid))
      ORDER BY l.due_at, l.id LIMIT :atMost
      """
          .formatted(OPEN);

  /** Leaves a loan that is being returned or renewed to the next round. */
  private static final String LOCK =
      """
      SELECT i.id, i.record_id FROM loan l JOIN item i ON i.id = l.item_id
      WHERE l.id = :id AND l.due_at = :due AND %s
      FOR NO KEY UPDATE OF l SKIP LOCKED
      """
          .formatted(OPEN);

  private static final String COUNT =
      "UPDATE loan SET version = version + 1 WHERE id = :id RETURNING version";

  private static final String LETTER =
      """
      SELECT c.address, p.language, i.record_id
      FROM loan l
        JOIN patron p ON p.id = l.patron_id
        JOIN patron_contact c ON c.patron_id = p.id
        JOIN item i ON i.id = l.item_id
      WHERE l.id = :id AND l.due_at = :due AND %s
      """
          .formatted(OPEN);

  private final EntityManager entities;

  DueLoans(EntityManager entities) {
    this.entities = entities;
  }

  /** What is lent by a loan. */
  record Lent(UUID itemId, UUID recordId) {}

  /**
   * Where a notice of a loan goes.
   *
   * @param language name of the reader's language
   * @param recordId the publication
   */
  record Recipient(String address, String language, UUID recordId) {}

  /** The next loans behind {@code after} that are due at {@code horizon} or before. */
  List<DueLoan> dueUntil(Instant horizon, DueLoan after, int atMost) {
    return session()
        .createNativeQuery(DUE, Object[].class)
        .addScalar("id", UUID.class)
        .addScalar("due_at", Instant.class)
        .addScalar("warned", Boolean.class)
        .addScalar("reminder", Integer.class)
        .setParameter("horizon", horizon)
        .setParameter("due", after.dueAt())
        .setParameter("id", after.id())
        .setParameter("atMost", atMost)
        .getResultStream()
        .map(DueLoans::due)
        .toList();
  }

  private static DueLoan due(Object[] row) {
    var told = new NoticePolicy.Told((Boolean) row[2], (Integer) row[3]);
    return new DueLoan((UUID) row[0], (Instant) row[1], told);
  }

  /** What the loan lends, locked; empty where it has ended, was renewed or is being changed. */
  Optional<Lent> lock(DueLoan loan) {
    return session()
        .createNativeQuery(LOCK, Object[].class)
        .setParameter("id", loan.id())
        .setParameter("due", loan.dueAt())
        .uniqueResultOptional()
        .map(row -> new Lent((UUID) row[0], (UUID) row[1]));
  }

  /** Raises the loan's version, which orders its events. */
  long count(UUID loanId) {
    return session()
        .createNativeQuery(COUNT, Long.class)
        .setParameter("id", loanId)
        .getSingleResult();
  }

  /** Where a notice goes; empty where there is nobody to write to or nothing to write about. */
  Optional<Recipient> recipient(UUID loanId, Instant dueAt) {
    return session()
        .createNativeQuery(LETTER, Object[].class)
        .setParameter("id", loanId)
        .setParameter("due", dueAt)
        .uniqueResultOptional()
        .map(row -> new Recipient((String) row[0], (String) row[1], (UUID) row[2]));
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
