package org.basra.exchange.library.interlibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.holds.LibraryDay;
import org.basra.exchange.library.patrons.KeptHistory;

/** What is known of a reader's borrowings from other libraries, and how it is forgotten. */
@ApplicationScoped
public class ReaderRequests {

  private static final KeptHistory HISTORY = KeptHistory.in("interlibrary_loan");

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
    return HISTORY.forget(loans.getEntityManager(), until, atMost);
  }
}
