package org.basra.exchange.aid.donations;

import jakarta.inject.Singleton;
import java.util.Map;
import org.basra.exchange.aid.AidProblem;
import org.basra.exchange.platform.http.ConstraintProblems;
import org.basra.exchange.platform.problem.ProblemType;

@Singleton
class DonationConstraints implements ConstraintProblems {

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "donation_line_product_exists", AidProblem.PRODUCT_NOT_FOUND,
        "donation_line_received_within_offer", AidProblem.RECEIPT_EXCEEDS_OFFER);
  }
}
