package org.basra.exchange.library.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.patrons.Patron;

/** Gathers what a decision about a check-out rests on; certain only under the caller's locks. */
@ApplicationScoped
class LoanFacts {

  private final LoanRepository loans;
  private final HoldQueue holds;

  LoanFacts(LoanRepository loans, HoldQueue holds) {
    this.loans = loans;
    this.holds = holds;
  }

  LendingPolicy.Facts of(Patron patron, Item item, LocalDate today, Instant now) {
    return new LendingPolicy.Facts(
        loans.isOnLoan(item.id()),
        patron.isBlocked(today),
        patron.lacksGuardian(),
        patron.expiresOn(),
        loans.openLoansOf(patron.id()),
        loans.overdueLoansOf(patron.id(), now),
        item.status(),
        holds.isShelvedForAnother(item, patron.id()));
  }
}
