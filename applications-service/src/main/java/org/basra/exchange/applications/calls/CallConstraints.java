package org.basra.exchange.applications.calls;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.applications.ApplicationsProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class CallConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("call_places_hold", ApplicationsProblem.NO_PLACE_LEFT);
  }
}
