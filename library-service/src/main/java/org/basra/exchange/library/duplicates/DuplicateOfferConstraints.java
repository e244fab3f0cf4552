package org.basra.exchange.library.duplicates;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class DuplicateOfferConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("duplicate_offer_item_once", LibraryProblem.ITEM_WITHDRAWN);
  }
}
