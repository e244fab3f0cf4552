package org.basra.exchange.aid.consignments;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.aid.AidProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class ConsignmentConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "consignment_need_once_per_product", CommonProblem.VALIDATION_FAILED,
        "consignment_goes_somewhere", AidProblem.LOCATION_NOT_SUITABLE,
        "consignment_pick_arrival_balances", AidProblem.DELIVERY_NOT_BALANCED);
  }
}
