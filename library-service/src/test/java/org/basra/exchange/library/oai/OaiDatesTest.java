package org.basra.exchange.library.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OaiDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00Z,2026-11-24T10:00:00Z,2026-11-24T10:00:00Z,2026-11-24T10:00:01Z",
    "2026-11-24,2026-11-24,2026-11-24T00:00:00Z,2026-11-25T00:00:00Z",
    "2026-02-28,2026-03-01,2026-02-28T00:00:00Z,2026-03-02T00:00:00Z"
  })
  void untilIncludesAllOfItsDayOrSecond(String from, String until, Instant first, Instant before) {
    assertThat(OaiDates.of(Optional.of(from), Optional.of(until)))
        .isEqualTo(new OaiDates(first, before));
  }

  @Test
  void withoutDatesNothingIsLeftOut() {
    assertThat(OaiDates.of(Optional.empty(), Optional.empty())).isEqualTo(new OaiDates(null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-11-24T10:00Z",
        "2026-11-24T10:00:00",
        "2026-11-24T10:00:00.5Z",
        "2026-11-24T10:00:00+03:00",
        "2026-13-01",
        "2026-11-24T25:00:00Z",
        "+12026-11-24",
        "٢٠٢٦-١١-٢٤"
      })
  void otherFormsAreNoDates(String date) {
    assertThatThrownBy(() -> OaiDates.of(Optional.of(date), Optional.empty()))
        .isInstanceOfSatisfying(
            OaiRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(OaiErrorCode.BAD_ARGUMENT));
  }
}
