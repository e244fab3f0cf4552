package org.basra.exchange.events.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {

  private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 12, 3, 18, 0);

  private static RecurrenceRule rule(String text) {
    if (RecurrenceRule.read(text) instanceof RuleDecision.Accepted(RecurrenceRule rule)) {
      return rule;
    }
    throw new AssertionError(text + " is refused: " + RecurrenceRule.read(text));
  }

  private static List<String> days(String rule, LocalDateTime start) {
    var days = new ArrayList<String>();
    var dates = rule(rule).from(start);
    for (var date = dates.next(); date.isPresent(); date = dates.next()) {
      days.add(date.get().toLocalDate().toString());
    }
    return days;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=TH;COUNT=4|FREQ=WEEKLY;BYDAY=TH;COUNT=4;WKST=MO",
        "freq=weekly;count=4;wkst=su|FREQ=WEEKLY;COUNT=4;WKST=SU",
        "FREQ=DAILY;UNTIL=20261231|FREQ=DAILY;UNTIL=20261231;WKST=MO",
        "FREQ=MONTHLY;BYDAY=1FR,-1FR;COUNT=6|FREQ=MONTHLY;BYDAY=1FR,-1FR;COUNT=6;WKST=MO",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=1TH;COUNT=2|FREQ=YEARLY;BYMONTH=12;BYDAY=1TH;COUNT=2;WKST=MO",
      })
  void anAcceptedRuleSaysWhereItsWeekBegins(String written, String canonical) {
    assertThat(rule(written).text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=YEARLY;BYWEEKNO=20;COUNT=2|BYWEEKNO",
        "FREQ=YEARLY;BYYEARDAY=100;COUNT=2|BYYEARDAY",
        "FREQ=DAILY;BYHOUR=9,18;COUNT=2|BYHOUR",
        "FREQ=DAILY;BYMINUTE=30;COUNT=2|BYMINUTE",
        "FREQ=DAILY;BYSECOND=30;COUNT=2|BYSECOND",
        "FREQ=YEARLY;BYDAY=TH;BYSETPOS=1;COUNT=2|BYSETPOS",
        "FREQ=HOURLY;COUNT=2|FREQ=HOURLY",
        "FREQ=MINUTELY;COUNT=2|FREQ=MINUTELY",
        "FREQ=SECONDLY;COUNT=2|FREQ=SECONDLY",
        "RSCALE=ETHIOPIC;FREQ=WEEKLY;COUNT=2|RSCALE",
        "FREQ=WEEKLY;X-NOTE=1;COUNT=2|X-NOTE",
        "FREQ=DAILY;INTERVAL=1000;COUNT=2|INTERVAL",
        "FREQ=DAILY;INTERVAL=2147483647;COUNT=2|INTERVAL",
      })
  void whatCalendarsDisagreeOnIsNamed(String rule, String part) {
    assertThat(RecurrenceRule.read(rule)).isEqualTo(new RuleDecision.Unsupported(part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "FREQ",
        "FREQ=",
        "=",
        ";",
        "COUNT=4",
        "FREQ=WEEKLY;COUNT=4;",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "FREQ=FORTNIGHTLY;COUNT=4",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=-1",
        "FREQ=WEEKLY;COUNT=4;COUNT=5",
        "FREQ=WEEKLY;COUNT=4;UNTIL=20270101",
        "FREQ=WEEKLY;COUNT=٤",
        "FREQ=WEEKLY;COUNT=99999999999",
        "FREQ=WEEKLY;INTERVAL=0;COUNT=4",
        "FREQ=WEEKLY;BYDAY=1TH;COUNT=4",
        "FREQ=WEEKLY;BYDAY=TH,,SU;COUNT=4",
        "FREQ=WEEKLY;BYMONTHDAY=3;COUNT=4",
        "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=4",
        "FREQ=MONTHLY;BYSETPOS=1;COUNT=4",
        "FREQ=WEEKLY;BYMONTH=13;COUNT=4",
        "FREQ=WEEKLY;UNTIL=20260230",
        "FREQ=WEEKLY;UNTIL=20261231T250000Z",
        "FREQ=WEEKLY;UNTIL=NEVER",
        "FREQ=WEEKLY;UNTIL=99999999",
      })
  void whatIsNoRuleIsRefused(String text) {
    assertThat(RecurrenceRule.read(text)).isEqualTo(new RuleDecision.Malformed());
  }

  @Test
  void aRuleWithoutAnEndIsRefused() {
    assertThat(RecurrenceRule.read("FREQ=WEEKLY;BYDAY=TH")).isEqualTo(new RuleDecision.Endless());
  }

  @Test
  void theDaysOfTheWeekendHereAreDaysLikeOthers() {
    assertThat(days("FREQ=WEEKLY;BYDAY=SU;COUNT=3", THURSDAY.plusDays(3)))
        .containsExactly("2026-12-06", "2026-12-13", "2026-12-20");
    assertThat(days("FREQ=WEEKLY;BYDAY=FR,SU;COUNT=4", THURSDAY.plusDays(1)))
        .containsExactly("2026-12-04", "2026-12-06", "2026-12-11", "2026-12-13");
    assertThat(days("FREQ=MONTHLY;BYDAY=1SU,-1FR;COUNT=4", THURSDAY.plusDays(3)))
        .containsExactly("2026-12-06", "2026-12-25", "2027-01-03", "2027-01-29");
  }

  @Test
  void everyOtherWeekDependsOnWhereTheWeekBegins() {
    var tuesday = LocalDateTime.of(1997, 9, 2, 9, 0);

    assertThat(days("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU,SU", tuesday))
        .containsExactly("1997-09-02", "1997-09-07", "1997-09-16");
    assertThat(days("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU,SU;WKST=SU", tuesday))
        .containsExactly("1997-09-02", "1997-09-14", "1997-09-16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=DAILY;INTERVAL=999;BYMONTH=2;BYMONTHDAY=29;COUNT=2147483647",
        "FREQ=YEARLY;INTERVAL=999;COUNT=2147483647",
        "FREQ=MONTHLY;INTERVAL=999;BYDAY=5FR;BYMONTHDAY=31;BYSETPOS=-366;COUNT=9",
        "FREQ=MONTHLY;BYDAY=9TH;COUNT=4",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=2;COUNT=4",
        "FREQ=YEARLY;BYDAY=53TH;BYMONTH=2;COUNT=4",
      })
  void aRuleThatFindsNoDateGivesUp(String text) {
    var dates = rule(text).from(THURSDAY);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 300; i++) {
            assertThat(dates.next()).isPresent();
          }
        });
  }
}
