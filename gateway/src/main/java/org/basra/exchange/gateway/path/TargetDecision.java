package org.basra.exchange.gateway.path;

/** What the gate says about a request target. */
public sealed interface TargetDecision {

  /** The target may be used as it stands. */
  record Accepted(Target target) implements TargetDecision {}

  /** The target could mean different things to different readers. */
  record Refused(TargetFlaw flaw) implements TargetDecision {}
}
