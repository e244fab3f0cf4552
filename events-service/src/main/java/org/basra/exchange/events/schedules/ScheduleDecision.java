package org.basra.exchange.events.schedules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Which dates a schedule means, or why it cannot be used. */
sealed interface ScheduleDecision {

  /**
   * The schedule can be used.
   *
   * @param schedule with its rule in canonical form
   * @param starts wall clock of every occurrence, in order
   */
  record Planned(Schedule schedule, List<LocalDateTime> starts) implements ScheduleDecision {}

  record StartInThePast() implements ScheduleDecision {}

  record StartOutsideRule() implements ScheduleDecision {}

  record TooMany(int limit) implements ScheduleDecision {}

  record TooFar(LocalDate last) implements ScheduleDecision {}

  record RuleMalformed() implements ScheduleDecision {}

  record RuleUnsupported(String part) implements ScheduleDecision {}

  record RuleEndless() implements ScheduleDecision {}
}
