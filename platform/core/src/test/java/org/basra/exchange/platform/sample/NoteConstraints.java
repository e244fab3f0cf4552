package org.basra.exchange.platform.sample;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class NoteConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "note_name_unique", NoteProblem.NAME_TAKEN,
        "note_count_not_negative", NoteProblem.BELOW_ZERO);
  }
}
