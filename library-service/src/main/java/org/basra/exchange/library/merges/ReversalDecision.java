package org.basra.exchange.library.merges;

import java.time.Instant;
import org.basra.exchange.library.catalogue.RecordStatus;

/** Whether a merge can be taken back. */
sealed interface ReversalDecision {

  record Granted() implements ReversalDecision {}

  record AlreadyReversed(Instant at) implements ReversalDecision {}

  /** What moved to the survivor has gone further: that step has to be taken back first. */
  record SurvivorGone(RecordStatus status) implements ReversalDecision {}
}
