package org.basra.exchange.library.notices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** What was told about which loan. */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

  /** A mail is wanted where the reader has given an address; which one is asked when it is sent. */
  private static final String TELL =
      """
      INSERT INTO notice
        (id, version, loan_id, kind, reminder, due_at, decided_at, mail, attempts, next_attempt_at)
      SELECT :id, 0, l.id, :kind, :reminder, l.due_at, :now,
             CASE WHEN c.patron_id IS NULL THEN 'NONE' ELSE 'WAITING' END, 0,
             CASE WHEN c.patron_id IS NULL THEN NULL ELSE CAST(:now AS timestamptz) END
      FROM loan l LEFT JOIN patron_contact c ON c.patron_id = l.patron_id
      WHERE l.id = :loan
      ON CONFLICT ON CONSTRAINT notice_once DO NOTHING
      """;

  /** Whether this is told now for the first time; false where it was told before. */
  boolean tell(UUID id, UUID loanId, NoticeKind kind, int reminder, Instant now) {
    return getEntityManager()
            .unwrap(Session.class)
            .createNativeMutationQuery(TELL)
            .setParameter("id", id)
            .setParameter("loan", loanId)
            .setParameter("kind", kind.name())
            .setParameter("reminder", reminder)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** A notice whose mail is to be sent now and that nobody else is about to send. */
  Optional<Notice> lockNextWaiting(Instant now) {
    return find(
            "mail = ?1 and nextAttemptAt <= ?2 order by nextAttemptAt, id", MailStatus.WAITING, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .firstResultOptional();
  }

  Notice lock(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What a patron was told about loans that are still known as theirs, the oldest first. */
  public List<Notice> of(UUID patronId) {
    return list("loanId in (select l.id from Loan l where l.patronId = ?1) order by id", patronId);
  }
}
