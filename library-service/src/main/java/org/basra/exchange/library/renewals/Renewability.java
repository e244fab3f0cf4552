package org.basra.exchange.library.renewals;

import java.util.List;
import org.basra.exchange.library.loans.DueDate;
import org.basra.exchange.library.loans.LoanDecision;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.Refusal;

/**
 * Whether a loan may be renewed now.
 *
 * @param decision yes, or all the reasons why not
 * @param dueDate what a renewal gives or would give; null once the loan has ended
 * @param rule the circulation rule that decides now; null once the loan has ended
 * @param renewalsLeft how often it may still be renewed by that rule
 */
record Renewability(
    LoanDecision decision, DueDate dueDate, CirculationRule rule, int renewalsLeft) {

  /** Nothing goes on. */
  static Renewability ended(Refusal refusal) {
    return new Renewability(new LoanDecision.Refused(List.of(refusal)), null, null, 0);
  }
}
