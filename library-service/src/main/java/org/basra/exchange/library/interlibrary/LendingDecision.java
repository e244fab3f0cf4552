package org.basra.exchange.library.interlibrary;

import org.basra.exchange.library.items.ItemStatus;

/** Whether one of our copies may go to a partner, and if not, why. */
sealed interface LendingDecision {

  record Granted() implements LendingDecision {}

  record NotLendable(ItemStatus status) implements LendingDecision {}

  record OnLoan() implements LendingDecision {}

  record OnTheHoldShelf() implements LendingDecision {}

  /** A partner, the same or another, has asked for it before and it has not ended. */
  record AskedFor() implements LendingDecision {}

  /**
   * The facts a decision rests on.
   *
   * @param status whether the library lends it
   * @param onLoan a reader has it
   * @param shelved it waits on the hold shelf
   * @param askedFor another interlibrary loan of it is open
   */
  record Facts(ItemStatus status, boolean onLoan, boolean shelved, boolean askedFor) {}

  /** The first that stands in the way decides. */
  static LendingDecision of(Facts facts) {
    if (facts.status() != ItemStatus.AVAILABLE) {
      return new NotLendable(facts.status());
    }
    if (facts.onLoan()) {
      return new OnLoan();
    }
    if (facts.shelved()) {
      return new OnTheHoldShelf();
    }
    return facts.askedFor() ? new AskedFor() : new Granted();
  }
}
