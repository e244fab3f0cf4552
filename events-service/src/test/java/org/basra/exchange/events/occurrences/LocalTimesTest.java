package org.basra.exchange.events.occurrences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.basra.exchange.events.schedules.Schedule;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LocalTimesTest {

  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");
  private static final ZoneId GAZA = ZoneId.of("Asia/Gaza");

  @Test
  void anEveningInBasraIsAnHourLaterInGazaAfterTheSpringChange() {
    var schedule = new Schedule(BASRA, LocalDateTime.of(2027, 3, 25, 18, 0), 90, null);
    var before = schedule.at(schedule.startsAt());
    var after = before.plus(Period.ofWeeks(1));

    assertThat(LocalTimes.of(schedule, before, GAZA))
        .isEqualTo(
            new LocalTimes(
                "Asia/Gaza",
                LocalDateTime.of(2027, 3, 25, 17, 0),
                LocalDateTime.of(2027, 3, 25, 18, 30),
                false));
    assertThat(LocalTimes.of(schedule, after, GAZA))
        .isEqualTo(
            new LocalTimes(
                "Asia/Gaza",
                LocalDateTime.of(2027, 4, 1, 18, 0),
                LocalDateTime.of(2027, 4, 1, 19, 30),
                true));
    assertThat(LocalTimes.of(schedule, after, BASRA).localTimeShift()).isFalse();
  }

  /** The announced changes; those of later years are guesses of the time-zone database. */
  @TestFactory
  Stream<DynamicTest> everyRealChangeInGazaShiftsTheHourThereAndNoneInBasra() throws IOException {
    var zones =
        new ObjectMapper()
            .readTree(SharedData.file("events/tz/transitions-1990-2059.json").toFile())
            .path("zones");
    return StreamSupport.stream(zones.path("Asia/Gaza").spliterator(), false)
        .filter(change -> change.path("utc").asText().matches("202[678].*"))
        .map(change -> DynamicTest.dynamicTest(change.path("utc").asText(), () -> check(change)));
  }

  private static void check(JsonNode change) {
    var at = Instant.parse(change.path("utc").asText());
    var start = LocalDateTime.ofInstant(at, BASRA).minusDays(3).withHour(18).withMinute(0);
    var schedule = new Schedule(BASRA, start, 60, null);
    var dayAfter = schedule.at(start.plusDays(7));

    var gaza = LocalTimes.of(schedule, dayAfter, GAZA);

    var offset = ZoneOffset.ofTotalSeconds(change.path("offsetAfter").asInt());
    assertThat(gaza.startsAt()).isEqualTo(LocalDateTime.ofInstant(dayAfter, offset));
    assertThat(gaza.localTimeShift()).isTrue();
    assertThat(LocalTimes.of(schedule, dayAfter, BASRA).localTimeShift()).isFalse();
  }
}
