package org.basra.exchange.library.stocktaking;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class StockTakingConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "stock_taking_one_open_per_location", LibraryProblem.STOCK_TAKING_EXISTS,
        "stock_taking_scan_while_open", LibraryProblem.STOCK_TAKING_ENDED);
  }
}
