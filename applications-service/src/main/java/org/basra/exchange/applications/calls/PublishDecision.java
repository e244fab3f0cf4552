package org.basra.exchange.applications.calls;

/** Whether a call may be published. */
enum PublishDecision {
  PUBLISHED,
  ALREADY_PUBLISHED,
  DEADLINE_PASSED
}
