package org.basra.exchange.library.items;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class ItemConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "item_barcode_unique", LibraryProblem.BARCODE_TAKEN,
        "item_record_exists", LibraryProblem.RECORD_NOT_FOUND);
  }
}
