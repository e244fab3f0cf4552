package org.basra.exchange.library.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningDaysTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  /** Six days a week, Fridays closed; closed for Eid al-Fitr of 1448 and over a year's end. */
  private static final OpeningDays LIBRARY =
      new OpeningDays(
          week(LocalTime.of(18, 0)),
          Stream.of(days("2027-03-09", 4), days("2026-12-31", 3), days("2027-05-27", 1))
              .flatMap(Set::stream)
              .collect(Collectors.toSet()),
          BAGHDAD);

  private static Map<DayOfWeek, LocalTime> week(LocalTime closing) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day != DayOfWeek.FRIDAY)
        .collect(Collectors.toMap(day -> day, day -> closing));
  }

  private static Set<LocalDate> days(String first, int count) {
    return IntStream.range(0, count)
        .mapToObj(LocalDate.parse(first)::plusDays)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "2027-03-08, 2027-03-08, an open day is itself",
    "2026-11-27, 2026-11-28, Friday becomes Saturday",
    "2027-03-09, 2027-03-13, four days of Eid with a Friday at their end become Saturday",
    "2027-03-11, 2027-03-13, so does a day in their midst",
    "2026-12-31, 2027-01-03, a closure over the year's end becomes the new year's first open day",
    "2027-05-27, 2027-05-29, a closed Thursday before a Friday becomes Saturday"
  })
  void aClosedDayBecomesTheNextOpenOne(LocalDate day, LocalDate open, String why) {
    assertThat(LIBRARY.closingOnOrAfter(day)).as(why).isEqualTo(closing(open));
  }

  @Test
  void closingTimeIsThatOfBaghdadAllYear() {
    assertThat(LIBRARY.closingOnOrAfter(LocalDate.parse("2027-07-04")))
        .isEqualTo("2027-07-04T15:00:00Z");
    assertThat(LIBRARY.closingOnOrAfter(LocalDate.parse("2027-01-10")))
        .isEqualTo("2027-01-10T15:00:00Z");
  }

  @Test
  void shelfDaysAreOpenDays() {
    assertThat(LIBRARY.closingAfterOpenDays(LocalDate.parse("2027-03-07"), 2))
        .isEqualTo(closing(LocalDate.parse("2027-03-13")));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2027-03-08T15:00:00Z, 2027-03-08T15:00:00Z",
    "2027-03-08T09:00:00Z, 2027-03-08T09:00:00Z",
    "2027-03-08T15:00:01Z, 2027-03-13T15:00:00Z",
    "2027-03-09T15:00:00Z, 2027-03-13T15:00:00Z",
    "2026-11-27T08:00:00Z, 2026-11-28T15:00:00Z",
    // Half past midnight of Sunday in Basra is in that day, not in Saturday.
    "2027-03-06T21:30:00Z, 2027-03-06T21:30:00Z"
  })
  void aDeadlineThatCannotBeKeptMovesBehindTheClosure(Instant deadline, Instant expected) {
    assertThat(LIBRARY.reachable(deadline)).isEqualTo(expected);
  }

  private static Stream<Instant> hoursOfAYear() {
    return Stream.iterate(
        Instant.parse("2026-10-01T00:00:00Z"),
        instant -> instant.isBefore(Instant.parse("2027-10-01T00:00:00Z")),
        instant -> instant.plusSeconds(3 * 3600 + 1800));
  }

  @Test
  void whateverTheDeadlineItFallsIntoAnOpenDayAndIsNeverEarlier() {
    assertThat(hoursOfAYear())
        .allSatisfy(
            deadline -> {
              var kept = LIBRARY.reachable(deadline);
              assertThat(kept).isAfterOrEqualTo(deadline);
              assertThat(LIBRARY.isOpen(LIBRARY.day(kept))).isTrue();
              assertThat(LIBRARY.reachable(kept)).isEqualTo(kept);
            });
  }

  @Test
  void onlyDeadlinesThatCannotBeKeptMoveAndNoneToAnEarlierTime() {
    var deadlines = hoursOfAYear().toList();

    var moves = LIBRARY.moves(deadlines);

    assertThat(moves)
        .isNotEmpty()
        .allSatisfy(
            (deadline, to) -> {
              assertThat(to).isAfter(deadline);
              assertThat(LIBRARY.reachable(to)).isEqualTo(to);
            });
    assertThat(deadlines)
        .filteredOn(deadline -> !moves.containsKey(deadline))
        .isNotEmpty()
        .allSatisfy(deadline -> assertThat(LIBRARY.reachable(deadline)).isEqualTo(deadline));
  }

  private static Instant closing(LocalDate day) {
    return day.atTime(18, 0).atZone(BAGHDAD).toInstant();
  }
}
