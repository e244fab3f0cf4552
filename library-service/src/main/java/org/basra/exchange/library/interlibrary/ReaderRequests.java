package org.basra.exchange.library.interlibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What interlibrary loans know of a reader, for those who forget people. */
@ApplicationScoped
public class ReaderRequests {

  private final InterlibraryLoanRepository loans;

  ReaderRequests(InterlibraryLoanRepository loans) {
    this.loans = loans;
  }

  /** Whether something that the patron asked for is under way; it cannot be forgotten now. */
  public boolean areOpenFor(UUID patronId) {
    return loans.hasOpenFor(patronId);
  }

  /** Forgets for whom the ended ones were; how many there were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int forgetEnded(UUID patronId) {
    return loans.forgetEndedOf(patronId);
  }
}
