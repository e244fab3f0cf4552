package org.basra.exchange.local.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestVariablesTest {

  @ParameterizedTest
  @CsvSource({"librarian, librarian", "aid-coordinator, aidCoordinator", "member2, member2"})
  void aUserHasAVariableWithoutHyphens(String user, String variable) {
    assertThat(RequestVariables.variable(user)).isEqualTo(variable);
    assertThat(RequestVariables.user(variable)).isEqualTo(user);
  }

  @Test
  void aThursdayIsAThursdayThatLiesAhead() {
    var now = Instant.parse("2026-11-24T10:00:00Z");

    var days = RequestVariables.days(Clock.fixed(now, ZoneOffset.UTC));

    assertThat(LocalDate.parse(days.get("aThursday")).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(days.values())
        .allSatisfy(day -> assertThat(LocalDate.parse(day)).isAfter("2026-12-01"));
  }
}
