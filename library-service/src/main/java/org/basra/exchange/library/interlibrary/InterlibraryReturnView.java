package org.basra.exchange.library.interlibrary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The interlibrary loan after the return.
 *
 * @param hold the hold that our copy fills: it goes to the hold shelf; null: to its own shelf
 */
record InterlibraryReturnView(
    @JsonUnwrapped InterlibraryLoanView loan, @Schema(nullable = true) ReadyHold hold) {

  static InterlibraryReturnView of(ReturnedInterlibraryLoan returned, LocalDate today) {
    return new InterlibraryReturnView(
        InterlibraryLoanView.of(returned.loan(), today), returned.hold().orElse(null));
  }
}
