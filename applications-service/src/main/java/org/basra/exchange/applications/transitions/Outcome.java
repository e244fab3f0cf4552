package org.basra.exchange.applications.transitions;

/** What was decided. */
public enum Outcome {
  /** A place is to be offered. */
  AWARD,
  /** A place is offered if one becomes free. */
  RESERVE,
  /** No place. */
  DECLINE
}
