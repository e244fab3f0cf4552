package org.basra.exchange.applications.awards;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.applications.ApplicationsProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class AwardConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("award_one_per_application", ApplicationsProblem.STEP_NOT_POSSIBLE);
  }
}
