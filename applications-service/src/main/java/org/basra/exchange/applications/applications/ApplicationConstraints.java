package org.basra.exchange.applications.applications;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.applications.ApplicationsProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class ApplicationConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("application_one_per_person_and_call", ApplicationsProblem.APPLICATION_EXISTS);
  }
}
