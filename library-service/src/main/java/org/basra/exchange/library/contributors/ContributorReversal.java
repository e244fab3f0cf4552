package org.basra.exchange.library.contributors;

import java.time.Instant;
import java.util.UUID;

/** Whether a merge of two contributors can be taken back. */
sealed interface ContributorReversal {

  /**
   * It can.
   *
   * @param names those that go back
   */
  record Granted(ContributorNames names) implements ContributorReversal {}

  record AlreadyReversed(Instant at) implements ContributorReversal {}

  /** The survivor is somebody else by now: that merge has to be taken back first. */
  record SurvivorGone(UUID into) implements ContributorReversal {}

  /** This one would be left without a name, since names have gone to others. */
  record Nameless(UUID who) implements ContributorReversal {}
}
