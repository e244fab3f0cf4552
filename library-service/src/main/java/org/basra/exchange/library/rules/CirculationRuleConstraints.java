package org.basra.exchange.library.rules;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class CirculationRuleConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "circulation_rule_once", LibraryProblem.CIRCULATION_RULE_EXISTS,
        "circulation_rule_for_everybody_stays", LibraryProblem.RULE_FOR_EVERYBODY_STAYS);
  }
}
