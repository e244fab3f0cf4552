package org.basra.exchange.aid.locations;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.aid.AidProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class LocationConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("location_code_unique", AidProblem.LOCATION_CODE_TAKEN);
  }
}
