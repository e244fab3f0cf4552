package org.basra.exchange.library.loans;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class LoanConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "loan_one_open_per_item", LibraryProblem.ITEM_ON_LOAN,
        "loan_item_is_available", LibraryProblem.ITEM_NOT_LENDABLE,
        "loan_patron_exists", LibraryProblem.PATRON_HAS_LOANS,
        "loan_open_has_a_patron", LibraryProblem.PATRON_HAS_LOANS);
  }
}
