package org.basra.exchange.library.holds;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class HoldConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "hold_once_per_patron_and_record", LibraryProblem.HOLD_EXISTS,
        "hold_one_ready_per_item", LibraryProblem.ITEM_HELD_FOR_ANOTHER);
  }
}
