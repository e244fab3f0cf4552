package org.basra.exchange.applications.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private static final Instant END = Instant.parse("2026-12-31T20:59:59.999Z");

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "1, true"})
  void aMillisecondDecides(long millis, boolean over) {
    var deadline = new Deadline(END, "Asia/Baghdad");
    assertThat(deadline.isOver(END.plusMillis(millis))).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Baghdad, 2026-07-01T20:00:00Z, 2026-07-01T23:00",
    "Asia/Gaza, 2026-07-01T20:00:00Z, 2026-07-01T23:00",
    "Asia/Gaza, 2026-12-01T20:00:00Z, 2026-12-01T22:00",
    "Asia/Baghdad, 2026-12-01T20:00:00Z, 2026-12-01T23:00"
  })
  void itIsReadOnTheClocksOfItsZoneInSummerAndInWinter(
      String zone, Instant at, LocalDateTime local) {
    assertThat(new Deadline(at, zone).local()).isEqualTo(local);
  }

  @Test
  void whatIsLeftIsCountedInWholeSecondsAndNeverBelowNothing() {
    var deadline = new Deadline(END, "Asia/Baghdad");
    assertThat(deadline.secondsLeft(END.minusMillis(1_001))).isEqualTo(1);
    assertThat(deadline.secondsLeft(END.minusMillis(999))).isZero();
    assertThat(deadline.secondsLeft(END.plusSeconds(5))).isZero();
  }
}
