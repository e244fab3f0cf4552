package org.basra.exchange.events.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other calendar programs expect of the rules that are accepted here. */
class RecurrenceVectorsTest {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final SchedulePolicy NO_LIMITS = new SchedulePolicy(10_000, Period.ofYears(200));
  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

  private record Vector(String rule, LocalDateTime start, List<LocalDateTime> expected) {

    boolean isComparable() {
      return !expected.isEmpty()
          && expected.getFirst().equals(start)
          && RecurrenceRule.read(rule) instanceof RuleDecision.Accepted;
    }
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(
        text.endsWith("Z") ? text.substring(0, text.length() - 1) : text, TIME);
  }

  @TestFactory
  Stream<DynamicTest> libicalsRules() throws IOException {
    var lines = Files.readAllLines(SharedData.file("events/libical/icalrecur_test.txt"));
    var vectors = new ArrayList<Vector>();
    for (int i = 0; i + 2 < lines.size(); i++) {
      if (lines.get(i).startsWith("RRULE:")
          && lines.get(i + 1).matches("DTSTART:\\d{8}T\\d{6}Z?")
          && lines.get(i + 2).startsWith("INSTANCES:")) {
        var start = time(lines.get(i + 1).replaceFirst("DTSTART:", ""));
        var instances = lines.get(i + 2).replaceFirst("INSTANCES:", "").split(",");
        vectors.add(
            new Vector(
                lines.get(i).replaceFirst("RRULE:", ""),
                start,
                Stream.of(instances).map(RecurrenceVectorsTest::time).toList()));
      }
    }
    var comparable = vectors.stream().filter(Vector::isComparable).toList();
    assertThat(comparable).as("Fewer would mean that little is compared").hasSizeGreaterThan(40);
    return comparable.stream()
        .map(vector -> DynamicTest.dynamicTest(vector.rule(), () -> check(vector)));
  }

  private static void check(Vector vector) {
    var schedule = new Schedule(UTC, vector.start(), 60, vector.rule());
    assertThat(NO_LIMITS.decide(schedule, LONG_AGO))
        .isInstanceOfSatisfying(
            ScheduleDecision.Planned.class,
            planned -> assertThat(planned.starts()).isEqualTo(vector.expected()));
  }
}
