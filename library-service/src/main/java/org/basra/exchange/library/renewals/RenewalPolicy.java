package org.basra.exchange.library.renewals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.loans.DueDate;
import org.basra.exchange.library.loans.LoanDecision;
import org.basra.exchange.library.loans.LoanStatus;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.Refusal;
import org.basra.exchange.library.rules.Refusals;

/**
 * The rules of renewing, in the order in which they are told to the reader. The rule that decides
 * now counts, not the one of the check-out. A loan that is overdue itself may be renewed: that is
 * how a reader who is late comes to rights; others that are overdue stand in the way.
 *
 * @param rule the circulation rule that decides now
 * @param opening when the library is open
 */
record RenewalPolicy(CirculationRule rule, OpeningDays opening) {

  /**
   * The facts a decision rests on.
   *
   * @param status of the loan
   * @param dueAt when it is due without the renewal
   * @param renewals how often it was renewed already
   * @param blocked the patron is blocked
   * @param expiresOn last day of membership, null without end
   * @param othersOverdue how many other loans of the patron are overdue
   * @param wantedByAnother somebody else waits for the item or its record
   */
  record Facts(
      LoanStatus status,
      Instant dueAt,
      int renewals,
      boolean blocked,
      LocalDate expiresOn,
      long othersOverdue,
      boolean wantedByAnother) {

    boolean expired(LocalDate today) {
      return expiresOn != null && expiresOn.isBefore(today);
    }
  }

  /** All refusals of {@code facts}, or the new due date. */
  LoanDecision decide(Facts facts, Instant now) {
    return LoanDecision.of(refusals(facts, opening.day(now)), dueDate(facts, now));
  }

  /** What a renewal gives, if nothing stands in the way. */
  DueDate dueDate(Facts facts, Instant now) {
    return DueDate.of(rule, opening, opening.day(now)).notBefore(facts.dueAt());
  }

  private List<Refusal> refusals(Facts facts, LocalDate today) {
    var terms = rule.terms();
    return new Refusals()
        .when(facts.status() == LoanStatus.CLAIMED_RETURNED, Refusal::claimedReturned)
        .when(facts.blocked(), Refusal::patronBlocked)
        .when(facts.expired(today), () -> Refusal.membershipExpired(facts.expiresOn()))
        .when(facts.othersOverdue() >= terms.overdueLimit(), () -> Refusal.tooManyOverdue(rule))
        .when(facts.renewals() >= terms.renewals(), () -> Refusal.renewalsUsedUp(rule))
        .when(terms.loanDays() == 0, () -> Refusal.readInTheHouse(rule))
        .when(facts.wantedByAnother(), Refusal::wantedByAnother)
        .all();
  }
}
