package org.basra.exchange.events.schedules;

/** Whether a recurrence rule can be used here. */
sealed interface RuleDecision {

  record Accepted(RecurrenceRule rule) implements RuleDecision {}

  record Malformed() implements RuleDecision {}

  record Unsupported(String part) implements RuleDecision {}

  record Endless() implements RuleDecision {}
}
