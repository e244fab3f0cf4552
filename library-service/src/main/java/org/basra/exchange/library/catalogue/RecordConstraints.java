package org.basra.exchange.library.catalogue;

import static org.basra.exchange.library.LibraryProblem.RECORD_KNOWN;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class RecordConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("bibliographic_record_unnumbered_content_unique", RECORD_KNOWN);
  }
}
