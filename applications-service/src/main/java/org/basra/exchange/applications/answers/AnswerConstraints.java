package org.basra.exchange.applications.answers;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.applications.ApplicationsProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class AnswerConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("answer_sheet_frozen", ApplicationsProblem.STEP_NOT_POSSIBLE);
  }
}
