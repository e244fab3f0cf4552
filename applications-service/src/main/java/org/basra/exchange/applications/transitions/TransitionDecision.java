package org.basra.exchange.applications.transitions;

import org.basra.exchange.applications.ApplicationsProblem;

/** Whether a command may be given now, and if not, why. */
public sealed interface TransitionDecision {

  /**
   * It may.
   *
   * @param transition the row that allows it
   */
  record Granted(Transition transition) implements TransitionDecision {}

  /** An officer meets an application of their own. */
  record OwnApplication() implements TransitionDecision {}

  /**
   * No row leads from here.
   *
   * @param shown where the application stands, as the caller may know it
   */
  record WrongState(ApplicationStatus shown) implements TransitionDecision {}

  /** The offer ended before it was answered. */
  record OfferExpired() implements TransitionDecision {}

  /**
   * A condition does not hold.
   *
   * @param why the refusal
   */
  record Unmet(ApplicationsProblem why) implements TransitionDecision {}

  /** The refusal in this decision; null when it is granted. */
  default ApplicationsProblem refusal() {
    return switch (this) {
      case Granted granted -> null;
      case OwnApplication own -> ApplicationsProblem.OWN_APPLICATION;
      case WrongState wrong -> ApplicationsProblem.STEP_NOT_POSSIBLE;
      case OfferExpired expired -> ApplicationsProblem.OFFER_EXPIRED;
      case Unmet(ApplicationsProblem why) -> why;
    };
  }
}
