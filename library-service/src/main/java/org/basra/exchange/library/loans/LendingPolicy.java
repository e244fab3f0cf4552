package org.basra.exchange.library.loans;

import java.time.Instant;
import java.time.LocalDate;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.rules.Terms;

/**
 * The rules of lending, in the order in which they are told to the reader. Pure, so that every
 * branch is tested without a database.
 *
 * @param terms of the rule that decides
 * @param opening when the library is open
 */
record LendingPolicy(Terms terms, OpeningDays opening) {

  /**
   * The facts a decision rests on.
   *
   * @param blocked the patron is blocked
   * @param guardianMissing the patron is a youth for whom nobody answers
   * @param expiresOn last day of membership, null without end
   * @param openLoans how many items the patron has
   * @param overdueLoans how many of them are overdue
   * @param lendable the item is lent
   * @param shelvedForAnother the item waits on the hold shelf for another reader
   */
  record Facts(
      boolean blocked,
      boolean guardianMissing,
      LocalDate expiresOn,
      long openLoans,
      long overdueLoans,
      boolean lendable,
      boolean shelvedForAnother) {}

  LoanDecision decide(Facts facts, Instant now) {
    var today = opening.day(now);
    if (facts.blocked()) {
      return new LoanDecision.PatronBlocked();
    }
    if (facts.guardianMissing()) {
      return new LoanDecision.GuardianMissing();
    }
    if (facts.expiresOn() != null && facts.expiresOn().isBefore(today)) {
      return new LoanDecision.MembershipExpired(facts.expiresOn());
    }
    if (facts.overdueLoans() >= terms.overdueLimit()) {
      return new LoanDecision.TooManyOverdue(terms.overdueLimit());
    }
    if (facts.openLoans() >= terms.loanLimit()) {
      return new LoanDecision.LimitReached(terms.loanLimit());
    }
    if (!facts.lendable()) {
      return new LoanDecision.ItemNotLendable();
    }
    if (terms.loanDays() == 0) {
      return new LoanDecision.ReadInTheHouse();
    }
    if (facts.shelvedForAnother()) {
      return new LoanDecision.ShelvedForAnother();
    }
    return new LoanDecision.Granted(opening.closingOnOrAfter(today.plusDays(terms.loanDays())));
  }
}
