package org.basra.exchange.events.registrations;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.events.EventsProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class RegistrationConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("registration_one_live_per_person", EventsProblem.ALREADY_REGISTERED);
  }
}
