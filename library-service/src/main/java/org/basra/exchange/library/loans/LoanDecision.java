package org.basra.exchange.library.loans;

import java.time.Instant;
import java.time.LocalDate;

/** Whether an item may be lent to a patron, and if not, why. */
sealed interface LoanDecision {

  record Granted(Instant dueAt) implements LoanDecision {}

  record PatronBlocked() implements LoanDecision {}

  record GuardianMissing() implements LoanDecision {}

  record MembershipExpired(LocalDate on) implements LoanDecision {}

  record LimitReached(int limit) implements LoanDecision {}

  record TooManyOverdue(int limit) implements LoanDecision {}

  record ItemNotLendable() implements LoanDecision {}

  record ReadInTheHouse() implements LoanDecision {}

  record ShelvedForAnother() implements LoanDecision {}
}
