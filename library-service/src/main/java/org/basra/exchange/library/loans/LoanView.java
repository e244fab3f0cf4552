package org.basra.exchange.library.loans;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan as staff and the patron see it; times in UTC.
 *
 * @param patronId null once the library has forgotten who had the item
 * @param dueAt end of the last day at the library
 * @param returnedAt null while the item is out
 */
record LoanView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID itemId,
    @Schema(nullable = true) UUID patronId,
    @Schema(required = true) LoanStatus status,
    @Schema(required = true) Instant checkedOutAt,
    @Schema(required = true) Instant dueAt,
    @Schema(nullable = true) Instant returnedAt) {

  static LoanView of(Loan loan) {
    return new LoanView(
        loan.id,
        loan.itemId,
        loan.patronId,
        loan.status(),
        loan.checkedOutAt,
        loan.dueAt,
        loan.returnedAt);
  }
}
