package org.basra.exchange.events.schedules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Which schedules are taken. Pure, so that every branch is tested without a database.
 *
 * @param limit how many occurrences a series may have
 * @param horizon how far ahead of today an occurrence may be
 */
record SchedulePolicy(int limit, Period horizon) {

  ScheduleDecision decide(Schedule schedule, Instant now) {
    var last = LocalDateTime.ofInstant(now, schedule.zone()).plus(horizon);
    // Before anything is expanded: years without bounds would keep the expansion busy.
    if (!schedule.at(schedule.startsAt()).isAfter(now)) {
      return new ScheduleDecision.StartInThePast();
    }
    if (schedule.startsAt().isAfter(last)) {
      return new ScheduleDecision.TooFar(last.toLocalDate());
    }
    if (schedule.rule() == null) {
      return new ScheduleDecision.Planned(schedule, List.of(schedule.startsAt()));
    }
    return switch (RecurrenceRule.read(schedule.rule())) {
      case RuleDecision.Accepted(RecurrenceRule rule) -> expand(schedule, rule, last);
      case RuleDecision.Malformed() -> new ScheduleDecision.RuleMalformed();
      case RuleDecision.Unsupported(String part) -> new ScheduleDecision.RuleUnsupported(part);
      case RuleDecision.Endless() -> new ScheduleDecision.RuleEndless();
    };
  }

  private ScheduleDecision expand(Schedule schedule, RecurrenceRule rule, LocalDateTime last) {
    var starts = new ArrayList<LocalDateTime>();
    var dates = rule.from(schedule.startsAt());
    for (var date = dates.next(); date.isPresent(); date = dates.next()) {
      var next = date.get();
      if (rule.isOver(next, schedule.zone())) {
        break;
      }
      if (starts.isEmpty() && !next.equals(schedule.startsAt())) {
        return new ScheduleDecision.StartOutsideRule();
      }
      if (next.isAfter(last)) {
        return new ScheduleDecision.TooFar(last.toLocalDate());
      }
      if (starts.size() == limit) {
        return new ScheduleDecision.TooMany(limit);
      }
      starts.add(next);
    }
    return starts.isEmpty()
        ? new ScheduleDecision.StartOutsideRule()
        : new ScheduleDecision.Planned(schedule.withRule(rule.text()), List.copyOf(starts));
  }
}
