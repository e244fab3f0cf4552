package org.basra.exchange.library.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * The rules of lending, in the order in which they are told to the reader. Pure, so that every
 * branch is tested without a database.
 *
 * @param period how long an item is lent
 * @param limit how many open loans a patron may have
 * @param zone where the library stands
 */
record LendingPolicy(Period period, int limit, ZoneId zone) {

  private static final LocalTime CLOSING = LocalTime.of(23, 59, 59);

  /**
   * The facts a decision rests on.
   *
   * @param blocked the patron is blocked
   * @param expiresOn last day of membership, null without end
   * @param openLoans how many items the patron has
   * @param withdrawn the item is no longer lent
   */
  record Facts(boolean blocked, LocalDate expiresOn, long openLoans, boolean withdrawn) {}

  LoanDecision decide(Facts facts, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    if (facts.blocked()) {
      return new LoanDecision.PatronBlocked();
    }
    if (facts.expiresOn() != null && facts.expiresOn().isBefore(today)) {
      return new LoanDecision.MembershipExpired(facts.expiresOn());
    }
    if (facts.openLoans() >= limit) {
      return new LoanDecision.LimitReached(limit);
    }
    if (facts.withdrawn()) {
      return new LoanDecision.ItemWithdrawn();
    }
    return new LoanDecision.Granted(dueAt(today));
  }

  /** The end of the last day, at the library. */
  private Instant dueAt(LocalDate today) {
    return today.plus(period).atTime(CLOSING).atZone(zone).toInstant();
  }
}
