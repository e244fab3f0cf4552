package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.interlibrary.InterlibraryStatus.CANCELLED;
import static org.basra.exchange.library.interlibrary.InterlibraryStatus.COMPLETED;
import static org.basra.exchange.library.interlibrary.InterlibraryStatus.RECEIVED;
import static org.basra.exchange.library.interlibrary.InterlibraryStatus.REFUSED;
import static org.basra.exchange.library.interlibrary.InterlibraryStatus.REQUESTED;
import static org.basra.exchange.library.interlibrary.InterlibraryStatus.RETURNED;
import static org.basra.exchange.library.interlibrary.InterlibraryStatus.SHIPPED;

/**
 * What happens to an interlibrary loan. Pure, so that every step is tested in every state without a
 * database.
 */
enum InterlibraryStep {
  /** The lender sends it. */
  SHIP,
  /** It is with the borrower. */
  RECEIVE,
  /** We send a partner's copy back, or a copy of ours is back with us. */
  RETURN,
  /** The partner has its copy back. */
  ARRIVE,
  /** The lender does not lend it. */
  REFUSE,
  /** The borrower does not want it any more. */
  CANCEL;

  /** What this step means for a loan in {@code direction} that is so far. */
  StepDecision decide(InterlibraryDirection direction, InterlibraryStatus at) {
    return switch (this) {
      case SHIP -> step(at, at == REQUESTED, SHIPPED);
      case RECEIVE -> step(at, at == SHIPPED, RECEIVED);
      case RETURN ->
          switch (direction) {
            case BORROWING -> step(at, at == RECEIVED, RETURNED);
            // Our copy is back, whether or not the partner told that it had arrived.
            case LENDING -> step(at, at.isWithBorrower(), COMPLETED);
          };
      case ARRIVE ->
          switch (direction) {
            case BORROWING -> step(at, at == RETURNED, COMPLETED);
            case LENDING -> new StepDecision.OutOfOrder(at);
          };
      case REFUSE -> step(at, at == REQUESTED, REFUSED);
      case CANCEL -> step(at, at == REQUESTED, CANCELLED);
    };
  }

  private static StepDecision step(
      InterlibraryStatus at, boolean inOrder, InterlibraryStatus next) {
    return inOrder ? new StepDecision.Taken(next) : new StepDecision.OutOfOrder(at);
  }
}
