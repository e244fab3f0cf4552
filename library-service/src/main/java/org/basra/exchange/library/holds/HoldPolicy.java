package org.basra.exchange.library.holds;

import java.time.LocalDate;

/**
 * The rules of holding, in the order in which they are told to the reader. Pure, so that every
 * branch is tested without a database.
 *
 * @param holdLimit how many open holds the patron may have; null where no copy is lent to them
 */
record HoldPolicy(Integer holdLimit) {

  /**
   * The facts a decision rests on.
   *
   * @param blocked the patron is blocked
   * @param expiresOn last day of membership, null without end
   * @param borrowed the patron has the copy, or a copy of the record, on loan
   * @param held the patron has an open hold on the record
   * @param openHolds how many open holds the patron has
   */
  record Facts(
      boolean blocked, LocalDate expiresOn, boolean borrowed, boolean held, long openHolds) {}

  HoldDecision decide(Facts facts, LocalDate today) {
    if (facts.blocked()) {
      return new HoldDecision.PatronBlocked();
    }
    if (facts.expiresOn() != null && facts.expiresOn().isBefore(today)) {
      return new HoldDecision.MembershipExpired(facts.expiresOn());
    }
    if (holdLimit == null) {
      return new HoldDecision.NothingToLend();
    }
    if (facts.borrowed()) {
      return new HoldDecision.AlreadyBorrowed();
    }
    if (facts.held()) {
      return new HoldDecision.AlreadyHeld();
    }
    if (facts.openHolds() >= holdLimit) {
      return new HoldDecision.LimitReached(holdLimit);
    }
    return new HoldDecision.Granted();
  }
}
