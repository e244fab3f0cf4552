package org.basra.exchange.library.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.loans.LoanView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The loan after the return.
 *
 * @param hold the hold that the copy fills: it goes to the hold shelf; null: to its own shelf
 */
record ReturnView(@JsonUnwrapped LoanView loan, @Schema(nullable = true) ReadyHold hold) {

  static ReturnView of(ReturnedLoan returned, Instant now) {
    return new ReturnView(LoanView.of(returned.loan(), now), returned.hold().orElse(null));
  }
}
