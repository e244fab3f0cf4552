package org.basra.exchange.aid.ledger;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.aid.AidProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class LedgerConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "stock_movement_reversed_once", AidProblem.MOVEMENT_REVERSED,
        "stock_movement_location_exists", AidProblem.LOCATION_NOT_FOUND,
        "stock_balance_location_exists", AidProblem.LOCATION_NOT_FOUND,
        "stock_balance_is_not_negative", AidProblem.STOCK_INSUFFICIENT,
        "stock_balance_reserved_is_there", AidProblem.STOCK_INSUFFICIENT);
  }
}
