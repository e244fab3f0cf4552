package org.basra.exchange.applications.transitions;

import java.util.function.Predicate;
import org.basra.exchange.applications.ApplicationsProblem;

/** A condition of a transition beyond where the application stands. */
public enum Guard {
  /** The call still takes applications. */
  CALL_OPEN(Facts::callOpen, ApplicationsProblem.CALL_CLOSED, "the call is open"),
  /** The outcome is told without an offer. */
  NO_AWARD(
      facts -> facts.outcome() != Outcome.AWARD,
      ApplicationsProblem.AWARD_NEEDS_OFFER,
      "the outcome is RESERVE or DECLINE"),
  /** The outcome allows an offer. */
  NOT_DECLINED(
      facts -> facts.outcome() != Outcome.DECLINE,
      ApplicationsProblem.OUTCOME_NOT_OFFERABLE,
      "the outcome is AWARD or RESERVE"),
  /** The call has a place for an offer. */
  PLACE_LEFT(Facts::placeLeft, ApplicationsProblem.NO_PLACE_LEFT, "a place is left");

  private final Predicate<Facts> holds;
  private final ApplicationsProblem otherwise;
  private final String words;

  Guard(Predicate<Facts> holds, ApplicationsProblem otherwise, String words) {
    this.holds = holds;
    this.otherwise = otherwise;
    this.words = words;
  }

  boolean holds(Facts facts) {
    return holds.test(facts);
  }

  ApplicationsProblem otherwise() {
    return otherwise;
  }

  /** The condition as it stands in the printed table. */
  public String words() {
    return words;
  }
}
