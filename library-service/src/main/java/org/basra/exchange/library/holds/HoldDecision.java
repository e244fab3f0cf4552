package org.basra.exchange.library.holds;

import java.time.LocalDate;

/** Whether a patron may place a hold, and if not, why. */
sealed interface HoldDecision {

  record Granted() implements HoldDecision {}

  record PatronBlocked() implements HoldDecision {}

  record MembershipExpired(LocalDate on) implements HoldDecision {}

  record NothingToLend() implements HoldDecision {}

  record AlreadyBorrowed() implements HoldDecision {}

  record AlreadyHeld() implements HoldDecision {}

  record LimitReached(int limit) implements HoldDecision {}
}
