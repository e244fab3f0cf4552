package org.basra.exchange.library.holds;

/** What becomes of the copy that waited on the hold shelf. */
enum ShelvedCopyOutcome {
  /** No copy waited. */
  NONE,
  /** It waits for the next reader now. */
  PASSED_ON,
  /** Nobody else waits for it: it goes back to where it belongs. */
  BACK_TO_ITS_PLACE
}
