package org.basra.exchange.library.donations;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class BookDonationConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "book_donation_line_record_exists",
        LibraryProblem.RECORD_NOT_FOUND,
        "book_donation_line_decided_within_offer",
        LibraryProblem.DECISION_EXCEEDS_OFFER,
        "book_donation_line_accessioned_within_accepted",
        LibraryProblem.ACCESSION_EXCEEDS_ACCEPTED);
  }
}
