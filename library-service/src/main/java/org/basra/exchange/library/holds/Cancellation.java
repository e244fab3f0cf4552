package org.basra.exchange.library.holds;

import java.util.Optional;

/**
 * What a cancellation did.
 *
 * @param hold the hold that was given up
 * @param copy what became of the copy that waited for its reader
 * @param next the hold that got the copy
 */
record Cancellation(Hold hold, ShelvedCopyOutcome copy, Optional<Hold> next) {

  static Cancellation of(Hold hold, boolean shelved, Optional<Hold> next) {
    var copy =
        next.isPresent()
            ? ShelvedCopyOutcome.PASSED_ON
            : shelved ? ShelvedCopyOutcome.BACK_TO_ITS_PLACE : ShelvedCopyOutcome.NONE;
    return new Cancellation(hold, copy, next);
  }
}
