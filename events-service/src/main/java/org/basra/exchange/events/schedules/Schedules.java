package org.basra.exchange.events.schedules;

import static org.basra.exchange.events.EventsProblem.RULE_ENDLESS;
import static org.basra.exchange.events.EventsProblem.RULE_MALFORMED;
import static org.basra.exchange.events.EventsProblem.RULE_NOT_SUPPORTED;
import static org.basra.exchange.events.EventsProblem.SERIES_TOO_LONG;
import static org.basra.exchange.events.EventsProblem.START_IN_THE_PAST;
import static org.basra.exchange.events.EventsProblem.START_OUTSIDE_RULE;
import static org.basra.exchange.events.EventsProblem.TIME_ZONE_UNKNOWN;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.basra.exchange.events.EventsConfig;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;

/** Takes schedules in, and tells the dates of those that were taken. */
@ApplicationScoped
public class Schedules {

  private static final String ZONE = "/schedule/zone";
  private static final String START = "/schedule/startsAt";
  private static final String RULE = "/schedule/rule";

  private final SchedulePolicy policy;
  private final Clock clock;

  Schedules(EventsConfig config, Clock clock) {
    this.policy = new SchedulePolicy(config.series().occurrences(), config.series().horizon());
    this.clock = clock;
  }

  /**
   * The schedule in canonical form; null for null.
   *
   * @throws Problem 422 with the place in the body, where it cannot be used
   */
  public Schedule accept(ScheduleRequest request) {
    if (request == null) {
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(request.zone())) {
      throw TIME_ZONE_UNKNOWN.problem().at(ProblemError.body(ZONE, "IANA"));
    }
    if (!request.startsAt().equals(request.startsAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw VALIDATION_FAILED.problem().at(ProblemError.body(START, "2026-12-03T18:00"));
    }
    var schedule =
        new Schedule(
            ZoneId.of(request.zone()),
            request.startsAt(),
            request.durationMinutes(),
            request.rule());
    return planned(schedule).schedule();
  }

  /**
   * Wall clock of every occurrence, in order.
   *
   * @throws Problem 422 where the schedule cannot be used any more
   */
  public List<LocalDateTime> starts(Schedule schedule) {
    return planned(schedule).starts();
  }

  private ScheduleDecision.Planned planned(Schedule schedule) {
    return switch (policy.decide(schedule, clock.instant())) {
      case ScheduleDecision.Planned planned -> planned;
      case ScheduleDecision.StartInThePast() ->
          throw START_IN_THE_PAST.problem().at(ProblemError.body(START, "> now"));
      case ScheduleDecision.StartOutsideRule() ->
          throw START_OUTSIDE_RULE.problem().at(ProblemError.body(START, "DTSTART"));
      case ScheduleDecision.TooMany(int limit) ->
          throw SERIES_TOO_LONG.problem().at(ProblemError.body(RULE, "≤ " + limit));
      case ScheduleDecision.TooFar(var last) ->
          throw SERIES_TOO_LONG.problem().at(ProblemError.body(RULE, "≤ " + last));
      case ScheduleDecision.RuleMalformed() ->
          throw RULE_MALFORMED.problem().at(ProblemError.body(RULE, "RFC 5545, 3.3.10"));
      case ScheduleDecision.RuleUnsupported(String part) ->
          throw RULE_NOT_SUPPORTED.problem().at(ProblemError.body(RULE, part));
      case ScheduleDecision.RuleEndless() ->
          throw RULE_ENDLESS.problem().at(ProblemError.body(RULE, "COUNT, UNTIL"));
    };
  }
}
