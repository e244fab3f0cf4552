package org.basra.exchange.library.interlibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.holds.LibraryDay;
import org.hibernate.Session;

/** What is known of a reader's borrowings from other libraries, and how it is forgotten. */
@ApplicationScoped
public class ReaderRequests {

  private static final String FORGET_OLD =
      """
      UPDATE interlibrary_loan SET patron_id = NULL, version = version + 1
      WHERE id IN (
        SELECT l.id FROM interlibrary_loan l JOIN patron p ON p.id = l.patron_id
        WHERE l.ended_at <= :until AND NOT p.keep_history
        ORDER BY l.ended_at LIMIT :atMost
        FOR NO KEY UPDATE OF l SKIP LOCKED)
      """;

  private final InterlibraryLoanRepository loans;
  private final LibraryDay day;

  ReaderRequests(InterlibraryLoanRepository loans, LibraryDay day) {
    this.loans = loans;
    this.day = day;
  }

  /** Whether something that was asked for the patron has not come to its end. */
  public boolean areOpenFor(UUID patronId) {
    return loans.hasOpenFor(patronId);
  }

  /** All that is known of what was asked for the patron, the oldest first. */
  public List<InterlibraryLoanView> allOf(UUID patronId) {
    LocalDate today = day.today();
    return loans.list("patronId = ?1 order by id", patronId).stream()
        .map(loan -> InterlibraryLoanView.of(loan, today))
        .toList();
  }

  /** Forgets for whom the ended ones were; how many there were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int forgetEnded(UUID patronId) {
    return loans.forgetEndedOf(patronId);
  }

  /**
   * Forgets for whom borrowings were that ended at {@code until} or before, unless their reader
   * wants them kept; those that somebody is changing are left to the next round.
   *
   * @return how many; fewer than {@code atMost} when nothing is left
   */
  public int forgetEnded(Instant until, int atMost) {
    return loans
        .getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(FORGET_OLD)
        .setParameter("until", until)
        .setParameter("atMost", atMost)
        .executeUpdate();
  }
}
