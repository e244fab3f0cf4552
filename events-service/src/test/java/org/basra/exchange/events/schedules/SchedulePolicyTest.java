package org.basra.exchange.events.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulePolicyTest {

  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");
  private static final ZoneId GAZA = ZoneId.of("Asia/Gaza");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 12, 3, 18, 0);
  private static final SchedulePolicy POLICY = new SchedulePolicy(10, Period.ofYears(2));

  private static Schedule schedule(LocalDateTime start, String rule) {
    return new Schedule(BASRA, start, 90, rule);
  }

  private static List<LocalDateTime> starts(Schedule schedule) {
    if (POLICY.decide(schedule, NOW) instanceof ScheduleDecision.Planned planned) {
      return planned.starts();
    }
    throw new AssertionError(POLICY.decide(schedule, NOW));
  }

  static Stream<Arguments> refusals() {
    var weekly = "FREQ=WEEKLY;BYDAY=TH;COUNT=4";
    var horizon = LocalDate.of(2028, 11, 22);
    return Stream.of(
        Arguments.of(
            LocalDateTime.of(2026, 11, 22, 12, 0), null, new ScheduleDecision.StartInThePast()),
        Arguments.of(LocalDateTime.MIN, weekly, new ScheduleDecision.StartInThePast()),
        Arguments.of(LocalDateTime.MAX, weekly, new ScheduleDecision.TooFar(horizon)),
        Arguments.of(THURSDAY.plusYears(2), null, new ScheduleDecision.TooFar(horizon)),
        Arguments.of(THURSDAY.plusDays(1), weekly, new ScheduleDecision.StartOutsideRule()),
        Arguments.of(
            THURSDAY, "FREQ=WEEKLY;UNTIL=20261202", new ScheduleDecision.StartOutsideRule()),
        Arguments.of(
            THURSDAY,
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
            new ScheduleDecision.StartOutsideRule()),
        Arguments.of(THURSDAY, "FREQ=DAILY;COUNT=11", new ScheduleDecision.TooMany(10)),
        Arguments.of(THURSDAY, "FREQ=YEARLY;COUNT=3", new ScheduleDecision.TooFar(horizon)),
        Arguments.of(
            THURSDAY, "FREQ=YEARLY;INTERVAL=9;COUNT=2", new ScheduleDecision.TooFar(horizon)),
        Arguments.of(THURSDAY, "every Thursday", new ScheduleDecision.RuleMalformed()),
        Arguments.of(THURSDAY, "FREQ=WEEKLY", new ScheduleDecision.RuleEndless()),
        Arguments.of(
            THURSDAY,
            "FREQ=DAILY;BYHOUR=18;COUNT=2",
            new ScheduleDecision.RuleUnsupported("BYHOUR")));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @MethodSource("refusals")
  void whatCannotBeUsedIsRefusedForItsReason(
      LocalDateTime start, String rule, ScheduleDecision expected) {
    assertThat(POLICY.decide(schedule(start, rule), NOW)).isEqualTo(expected);
  }

  @Test
  void withoutARuleThereIsOneDate() {
    assertThat(starts(schedule(THURSDAY, null))).containsExactly(THURSDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=WEEKLY;COUNT=3,3",
    // Through the last day, in Basra.
    "FREQ=WEEKLY;UNTIL=20261217,3",
    "FREQ=WEEKLY;UNTIL=20261216,2",
    // The end is one of the dates, as wall clock and as instant.
    "FREQ=WEEKLY;UNTIL=20261217T180000,3",
    "FREQ=WEEKLY;UNTIL=20261217T175959,2",
    "FREQ=WEEKLY;UNTIL=20261217T150000Z,3",
    "FREQ=WEEKLY;UNTIL=20261217T145959Z,2",
  })
  void theEndBelongsToTheSeries(String rule, int occurrences) {
    assertThat(starts(schedule(THURSDAY, rule))).hasSize(occurrences);
  }

  @Test
  void theWallClockStaysWhileTheInstantMovesWithTheChangeOfTheClock() {
    var schedule =
        new Schedule(GAZA, LocalDateTime.of(2027, 3, 20, 18, 0), 60, "FREQ=WEEKLY;COUNT=3");

    assertThat(starts(schedule))
        .extracting(schedule::at)
        .containsExactly(
            Instant.parse("2027-03-20T16:00:00Z"),
            Instant.parse("2027-03-27T15:00:00Z"),
            Instant.parse("2027-04-03T15:00:00Z"));
  }

  @Test
  void aTimeThatTheClockSkipsOrRepeatsIsReadAsRfc5545Says() {
    var skipped =
        new Schedule(GAZA, LocalDateTime.of(2027, 3, 20, 2, 30), 60, "FREQ=WEEKLY;COUNT=2");
    var repeated = new Schedule(GAZA, LocalDateTime.of(2027, 10, 30, 1, 30), 60, null);

    assertThat(skipped.at(starts(skipped).getLast()))
        .isEqualTo(Instant.parse("2027-03-27T00:30:00Z"));
    assertThat(repeated.at(starts(repeated).getFirst()))
        .isEqualTo(Instant.parse("2027-10-29T22:30:00Z"));
  }
}
