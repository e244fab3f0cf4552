package org.basra.exchange.library.holds;

import java.time.Instant;

/** Whether a step could be taken with a hold, and if not, why. */
sealed interface HoldStep {

  record Taken() implements HoldStep {}

  /** Too late for it: a copy waits on the hold shelf. */
  record OnTheShelf() implements HoldStep {}

  record NotSuspended() implements HoldStep {}

  record Ended(Instant at) implements HoldStep {}
}
