package org.basra.exchange.library.interlibrary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An interlibrary loan as its reader and librarians see it; instants in UTC.
 *
 * @param partner code of the partner library
 * @param title of the work that a reader wants; null for a lending
 * @param recordId the record of the work or the copy; null where our catalogue has none
 * @param patronId the reader; null for a lending, and once the reader was forgotten
 * @param itemId our copy; null for a borrowing
 * @param dueBack last day, at the library, by which the lender wants it back
 * @param overdue whether that day has passed and it has not been sent back
 * @param refusalReason why the lender does not lend it
 * @param returnedAt when we sent it back, or had our copy back
 * @param endedAt when there was nothing more to come of it
 */
public record InterlibraryLoanView(
    @Schema(required = true) UUID id,
    @Schema(required = true) InterlibraryDirection direction,
    @Schema(required = true, examples = "NAJAH-LIB") String partner,
    @Schema(required = true) InterlibraryStatus status,
    @Schema(nullable = true, examples = "أرض البرتقال الحزين") String title,
    @Schema(nullable = true, examples = "غسان كنفاني") String author,
    @Schema(nullable = true) UUID recordId,
    @Schema(nullable = true) UUID patronId,
    @Schema(nullable = true) UUID itemId,
    @Schema(nullable = true, examples = "2027-01-31") LocalDate dueBack,
    @Schema(required = true) boolean overdue,
    @Schema(nullable = true) InterlibraryRefusalReason refusalReason,
    @Schema(required = true) Instant requestedAt,
    @Schema(nullable = true) Instant shippedAt,
    @Schema(nullable = true) Instant receivedAt,
    @Schema(nullable = true) Instant returnedAt,
    @Schema(nullable = true) Instant endedAt) {

  /** The view on {@code today}, a day at the library. */
  static InterlibraryLoanView of(InterlibraryLoan loan, LocalDate today) {
    return new InterlibraryLoanView(
        loan.id,
        loan.direction,
        loan.partner,
        loan.status,
        loan.title,
        loan.author,
        loan.recordId,
        loan.patronId,
        loan.itemId,
        loan.dueBack,
        loan.isOverdue(today),
        loan.refusalReason,
        loan.requestedAt,
        loan.shippedAt,
        loan.receivedAt,
        loan.returnedAt,
        loan.endedAt);
  }
}
