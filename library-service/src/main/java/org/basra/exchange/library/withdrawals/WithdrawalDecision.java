package org.basra.exchange.library.withdrawals;

/** Whether a copy may leave the stock, and if not, why. */
sealed interface WithdrawalDecision {

  record Granted() implements WithdrawalDecision {}

  record AlreadyWithdrawn() implements WithdrawalDecision {}

  record OnLoan() implements WithdrawalDecision {}

  record OnTheHoldShelf() implements WithdrawalDecision {}

  /** The first that stands in the way decides. */
  static WithdrawalDecision of(boolean withdrawn, boolean onLoan, boolean shelved) {
    if (withdrawn) {
      return new AlreadyWithdrawn();
    }
    if (onLoan) {
      return new OnLoan();
    }
    return shelved ? new OnTheHoldShelf() : new Granted();
  }
}
