package org.basra.exchange.library.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.Refusal;
import org.basra.exchange.library.rules.Refusals;

/**
 * The rules of lending, in the order in which they are told to the reader. Pure, so that every
 * branch is tested without a database.
 *
 * @param rule the circulation rule that decides
 * @param opening when the library is open
 */
record LendingPolicy(CirculationRule rule, OpeningDays opening) {

  /**
   * The facts a decision rests on.
   *
   * @param onLoan the item is out
   * @param blocked the patron is blocked
   * @param guardianMissing the patron is a youth for whom nobody answers
   * @param expiresOn last day of membership, null without end
   * @param openLoans how many items the patron has
   * @param overdueLoans how many of them are overdue
   * @param itemStatus whether the item is lent at all
   * @param shelvedForAnother the item waits on the hold shelf for another reader
   */
  record Facts(
      boolean onLoan,
      boolean blocked,
      boolean guardianMissing,
      LocalDate expiresOn,
      long openLoans,
      long overdueLoans,
      ItemStatus itemStatus,
      boolean shelvedForAnother) {

    boolean expired(LocalDate today) {
      return expiresOn != null && expiresOn.isBefore(today);
    }
  }

  LoanDecision decide(Facts facts, Instant now) {
    var today = opening.day(now);
    return LoanDecision.of(refusals(facts, today), DueDate.of(rule, opening, today));
  }

  private List<Refusal> refusals(Facts facts, LocalDate today) {
    var terms = rule.terms();
    return new Refusals()
        .when(facts.onLoan(), Refusal::onLoan)
        .when(facts.blocked(), Refusal::patronBlocked)
        .when(facts.guardianMissing(), Refusal::guardianMissing)
        .when(facts.expired(today), () -> Refusal.membershipExpired(facts.expiresOn()))
        .when(facts.overdueLoans() >= terms.overdueLimit(), () -> Refusal.tooManyOverdue(rule))
        .when(facts.openLoans() >= terms.loanLimit(), () -> Refusal.loanLimitReached(rule))
        .when(
            facts.itemStatus() != ItemStatus.AVAILABLE,
            () -> Refusal.itemNotLendable(facts.itemStatus()))
        .when(terms.loanDays() == 0, () -> Refusal.readInTheHouse(rule))
        .when(facts.shelvedForAnother(), Refusal::heldForAnother)
        .all();
  }
}
