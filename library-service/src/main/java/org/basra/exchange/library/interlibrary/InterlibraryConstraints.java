package org.basra.exchange.library.interlibrary;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class InterlibraryConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "partner_library_pk", LibraryProblem.PARTNER_LIBRARY_EXISTS,
        "interlibrary_loan_partner_exists", LibraryProblem.PARTNER_LIBRARY_NOT_FOUND,
        "interlibrary_loan_record_exists", LibraryProblem.RECORD_NOT_FOUND,
        "interlibrary_loan_one_open_per_item", LibraryProblem.ITEM_ASKED_FOR_BY_PARTNER,
        "interlibrary_loan_item_is_away", LibraryProblem.ITEM_AWAY);
  }
}
