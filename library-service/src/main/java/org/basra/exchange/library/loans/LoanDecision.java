package org.basra.exchange.library.loans;

import java.util.List;
import org.basra.exchange.library.rules.Refusal;

/** Whether an item may be lent to a patron, or kept for longer, and if not, why. */
public sealed interface LoanDecision {

  /**
   * Yes.
   *
   * @param dueDate until when
   */
  record Granted(DueDate dueDate) implements LoanDecision {}

  /**
   * No.
   *
   * @param refusals all that stands in the way, at least one; the first is the one to tell
   */
  record Refused(List<Refusal> refusals) implements LoanDecision {

    /** What is told where there is room for one reason. */
    public Refusal first() {
      return refusals.getFirst();
    }
  }

  /** Granted until {@code dueDate} unless something stands in the way. */
  static LoanDecision of(List<Refusal> refusals, DueDate dueDate) {
    return refusals.isEmpty() ? new Granted(dueDate) : new Refused(refusals);
  }
}
