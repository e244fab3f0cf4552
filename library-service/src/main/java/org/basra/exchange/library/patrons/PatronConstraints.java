package org.basra.exchange.library.patrons;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class PatronConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "patron_card_number_unique", LibraryProblem.CARD_NUMBER_TAKEN,
        "patron_account_unique", LibraryProblem.ACCOUNT_TAKEN,
        "patron_guardian_is_an_adult", LibraryProblem.GUARDIAN_NOT_ADULT,
        "patron_guardian_of_a_youth", LibraryProblem.GUARDIAN_NOT_NEEDED);
  }
}
