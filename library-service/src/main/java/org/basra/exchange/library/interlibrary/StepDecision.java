package org.basra.exchange.library.interlibrary;

/** Whether a step is taken, and if not, why. */
sealed interface StepDecision {

  /** It is. */
  record Taken(InterlibraryStatus to) implements StepDecision {}

  /** The loan is not at the point for it. */
  record OutOfOrder(InterlibraryStatus at) implements StepDecision {}
}
