package org.basra.exchange.library.mylibrary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.holds.HoldView;
import org.basra.exchange.library.loans.ReaderLoan;
import org.basra.exchange.library.patrons.BlockView;
import org.basra.exchange.library.patrons.PatronView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything a reader asks for at the counter.
 *
 * @param blocks what keeps them from borrowing now
 * @param loans what they have, the earliest due first
 * @param holds what they wait for, with their place in each queue
 */
record MyLibraryView(
    @Schema(required = true) PatronView patron,
    @Schema(required = true) ReaderSettings settings,
    @Schema(required = true) List<BlockView> blocks,
    @Schema(required = true) List<ReaderLoan> loans,
    @Schema(required = true) List<HoldView> holds) {

  /** Tells two states of the page apart; the page is made of several entities. */
  String fingerprint() {
    return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
