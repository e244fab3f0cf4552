package org.basra.exchange.library.interlibrary;

import java.time.LocalDate;

/** Whether a reader may ask for a partner's copy, and if not, why. */
sealed interface BorrowingDecision {

  record Granted() implements BorrowingDecision {}

  record PatronBlocked() implements BorrowingDecision {}

  record MembershipExpired(LocalDate on) implements BorrowingDecision {}

  /**
   * Decides on {@code today}, a day at the library.
   *
   * @param expiresOn last day of membership, null without end
   */
  static BorrowingDecision of(boolean blocked, LocalDate expiresOn, LocalDate today) {
    if (blocked) {
      return new PatronBlocked();
    }
    return expiresOn != null && expiresOn.isBefore(today)
        ? new MembershipExpired(expiresOn)
        : new Granted();
  }
}
