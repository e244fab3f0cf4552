package org.basra.exchange.library.loans;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan as staff and the patron see it; times in UTC.
 *
 * @param patronId null once the library has forgotten who had the item
 * @param overdue whether it should be back by now; false once the reader claims that it is
 * @param dueAt closing time of the last day at the library
 * @param renewals how often it was renewed
 * @param ruleId the circulation rule that decided the due date; it may since have been deleted
 * @param claimedReturnedAt when the reader said that it was returned, null if never
 * @param returnedAt null while the item is out
 * @param lostAt when it was given up for lost, null if it was not
 */
public record LoanView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID itemId,
    @Schema(nullable = true) UUID patronId,
    @Schema(required = true) LoanStatus status,
    @Schema(required = true) boolean overdue,
    @Schema(required = true) Instant checkedOutAt,
    @Schema(required = true) Instant dueAt,
    @Schema(required = true, examples = "0") int renewals,
    @Schema(nullable = true) UUID ruleId,
    @Schema(nullable = true) Instant claimedReturnedAt,
    @Schema(nullable = true) Instant returnedAt,
    @Schema(nullable = true) Instant lostAt) {

  /** The loan as it is at {@code now}. */
  public static LoanView of(Loan loan, Instant now) {
    return new LoanView(
        loan.id,
        loan.itemId,
        loan.patronId,
        loan.status(),
        loan.isOverdue(now),
        loan.checkedOutAt,
        loan.dueAt,
        loan.renewals,
        loan.ruleId,
        loan.claimedReturnedAt,
        loan.returnedAt,
        loan.lostAt);
  }
}
