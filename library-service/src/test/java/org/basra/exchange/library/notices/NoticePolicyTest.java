package org.basra.exchange.library.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.notices.NoticePolicy.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePolicyTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final Told NOTHING = new Told(false, 0);

  /** Open but for Fridays and Sunday, 13 December 2026. */
  private static final NoticePolicy POLICY =
      new NoticePolicy(
          new OpeningDays(
              Stream.of(DayOfWeek.values())
                  .filter(day -> day != DayOfWeek.FRIDAY)
                  .collect(Collectors.toMap(day -> day, day -> LocalTime.of(18, 0))),
              Set.of(LocalDate.of(2026, 12, 13)),
              BAGHDAD),
          2,
          7,
          3);

  /** Closing time on Tuesday, 15 December 2026. */
  private static final Instant DUE = at("2026-12-15T18:00");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BAGHDAD).toInstant();
  }

  private static String decide(String local, Told told) {
    return switch (POLICY.decide(DUE, told, at(local))) {
      case NoticeDecision.Nothing() -> "nothing";
      case NoticeDecision.DueSoon() -> "soon";
      case NoticeDecision.Overdue(int reminder) -> "overdue " + reminder;
    };
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    // Behind Friday 11th: Saturday 12th and Monday 14th are the next two open days.
    "2026-12-10T12:00, nothing",
    "2026-12-11T23:59, nothing",
    "2026-12-12T00:01, soon",
    "2026-12-14T12:00, soon",
    "2026-12-15T17:59, soon",
    "2026-12-15T18:00, nothing",
    "2026-12-15T23:59, nothing",
    "2026-12-16T00:00, overdue 1",
    "2026-12-22T23:59, overdue 1",
    "2026-12-23T00:00, overdue 2",
    "2026-12-29T23:59, overdue 2",
    "2026-12-30T00:00, overdue 3",
    "2027-06-01T12:00, overdue 3",
  })
  void eachDayHasItsNotice(String now, String expected) {
    assertThat(decide(now, NOTHING)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, told: soon {1}, reminder {2} → {3}")
  @CsvSource({
    "2026-12-14T12:00, true, 0, nothing",
    "2026-12-16T12:00, true, 0, overdue 1",
    "2026-12-16T12:00, true, 1, nothing",
    "2026-12-23T12:00, false, 1, overdue 2",
    "2026-12-23T12:00, true, 2, nothing",
    "2027-01-15T12:00, true, 3, nothing",
    "2027-01-15T12:00, false, 1, overdue 3",
  })
  void whatHasBeenToldIsNotToldAgainAndWhatWasMissedIsNotMadeUpFor(
      String now, boolean soon, int reminder, String expected) {
    assertThat(decide(now, new Told(soon, reminder))).isEqualTo(expected);
  }

  @Test
  void theHorizonIsClosingTimeOfTheSecondOpenDay() {
    assertThat(POLICY.horizon(at("2026-12-11T12:00"))).isEqualTo(at("2026-12-14T18:00"));
  }

  @Test
  void theDayIsTheLibrarysDayNotTheServers() {
    var afterMidnightInBasra = Instant.parse("2026-12-15T21:30:00Z");

    assertThat(POLICY.decide(DUE, NOTHING, afterMidnightInBasra))
        .isEqualTo(new NoticeDecision.Overdue(1));
  }
}
