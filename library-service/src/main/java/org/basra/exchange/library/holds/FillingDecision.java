package org.basra.exchange.library.holds;

import java.time.Instant;

/** Whether a copy that a librarian has fetched fills a hold, and if not, why. */
sealed interface FillingDecision {

  record Filled() implements FillingDecision {}

  record Ended(Instant at) implements FillingDecision {}

  record AlreadyReady() implements FillingDecision {}

  record AnotherCopyWanted() implements FillingDecision {}

  record NotLendable() implements FillingDecision {}

  record OnLoan() implements FillingDecision {}

  record ShelvedForAnother() implements FillingDecision {}

  record NotNext() implements FillingDecision {}

  /**
   * What a librarian has in hand.
   *
   * @param wanted the hold is for this copy or for any of its record
   * @param lendable the library lends it
   * @param onLoan a reader has it, as far as the library knows
   * @param shelved it waits on the hold shelf already
   * @param next the hold is the first that this copy can fill
   */
  record Copy(boolean wanted, boolean lendable, boolean onLoan, boolean shelved, boolean next) {

    /** Whether it fills the hold. */
    FillingDecision fill(Hold hold) {
      return switch (hold.status) {
        case FULFILLED, CANCELLED, EXPIRED -> new Ended(hold.endedAt);
        case READY -> new AlreadyReady();
        case WAITING -> fillWaiting();
      };
    }

    private FillingDecision fillWaiting() {
      if (!wanted) {
        return new AnotherCopyWanted();
      }
      if (!lendable) {
        return new NotLendable();
      }
      if (onLoan) {
        return new OnLoan();
      }
      if (shelved) {
        return new ShelvedForAnother();
      }
      return next ? new Filled() : new NotNext();
    }
  }
}
