package org.basra.exchange.library.privacy;

import java.time.Instant;
import java.util.List;
import org.basra.exchange.library.donations.BookDonationView;
import org.basra.exchange.library.holds.HoldView;
import org.basra.exchange.library.interlibrary.InterlibraryLoanView;
import org.basra.exchange.library.loans.ReaderLoan;
import org.basra.exchange.library.memberships.MembershipView;
import org.basra.exchange.library.mylibrary.ReaderSettings;
import org.basra.exchange.library.notices.NoticeView;
import org.basra.exchange.library.patrons.BlockView;
import org.basra.exchange.library.patrons.PatronView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything the library stores about one reader. Who looked at it is in the audit log, which knows
 * the reader by pseudonymous ids alone.
 *
 * @param exportedAt UTC
 * @param loans what they have, and what they had as far as it is still known as theirs
 * @param holds what they wait for, and waited for as far as it is still known
 * @param interlibraryLoans what was asked of other libraries for them
 * @param donations the books they have offered
 */
record ReaderExport(
    @Schema(required = true) Instant exportedAt,
    @Schema(required = true) PatronView patron,
    @Schema(required = true) ReaderSettings settings,
    @Schema(required = true) List<BlockView> blocks,
    @Schema(required = true) List<ReaderLoan> loans,
    @Schema(required = true) List<HoldView> holds,
    @Schema(required = true) List<InterlibraryLoanView> interlibraryLoans,
    @Schema(required = true) List<BookDonationView> donations,
    @Schema(required = true) List<NoticeView> notices,
    @Schema(required = true) List<MembershipView> memberships) {}
