package org.basra.exchange.events.occurrences;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.events.EventsProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class OccurrenceConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("occurrence_taken_within_capacity", EventsProblem.CAPACITY_BELOW_TAKEN);
  }
}
