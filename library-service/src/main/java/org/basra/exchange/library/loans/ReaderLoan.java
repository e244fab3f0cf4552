package org.basra.exchange.library.loans;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan as its reader knows it; times in UTC.
 *
 * @param title the title proper of the publication
 * @param barcode of the copy
 * @param dueAt end of the last day at the library
 * @param overdue whether it should have been back by now
 * @param returnedAt null while the item is out
 * @param lostAt when it was given up for lost, null if it was not
 */
public record ReaderLoan(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID itemId,
    @Schema(required = true) UUID recordId,
    @Schema(required = true) RecordTitle title,
    @Schema(required = true, examples = "BX-0001") String barcode,
    @Schema(required = true) Instant checkedOutAt,
    @Schema(required = true) Instant dueAt,
    @Schema(required = true) boolean overdue,
    @Schema(nullable = true) Instant returnedAt,
    @Schema(nullable = true) Instant lostAt,
    @Schema(required = true, examples = "1") int renewals) {}
