package org.basra.exchange.library.readinglists;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class ReadingListConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "reading_list_one_per_series", LibraryProblem.SERIES_HAS_READING_LIST,
        "reading_list_entry_record_exists", LibraryProblem.RECORD_NOT_FOUND,
        "reading_list_entry_record_once", LibraryProblem.RECORD_ON_LIST_ALREADY,
        "reading_list_entry_within_limit", LibraryProblem.READING_LIST_FULL);
  }
}
