package org.basra.exchange.library.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryProblem.ITEM_READ_IN_THE_HOUSE;
import static org.basra.exchange.library.LibraryProblem.ITEM_WANTED_BY_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.LOAN_CLAIMED_RETURNED;
import static org.basra.exchange.library.LibraryProblem.MEMBERSHIP_EXPIRED;
import static org.basra.exchange.library.LibraryProblem.PATRON_BLOCKED;
import static org.basra.exchange.library.LibraryProblem.RENEWALS_USED_UP;
import static org.basra.exchange.library.LibraryProblem.TOO_MANY_OVERDUE;
import static org.basra.exchange.library.loans.LoanStatus.CLAIMED_RETURNED;
import static org.basra.exchange.library.loans.LoanStatus.OPEN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.loans.LoanDecision;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.Refusal;
import org.basra.exchange.library.rules.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RenewalPolicyTest {

  private static final OpeningDays OPENING =
      new OpeningDays(
          Stream.of(DayOfWeek.values())
              .filter(day -> day != DayOfWeek.FRIDAY)
              .collect(Collectors.toMap(day -> day, day -> LocalTime.of(18, 0))),
          Set.of(),
          ZoneId.of("Asia/Baghdad"));
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant DUE = Instant.parse("2026-11-24T15:00:00Z");

  private static RenewalPolicy policy(int loanDays) {
    return new RenewalPolicy(
        new CirculationRule(null, null, null, new Terms(loanDays, 2, 5, 5, 7, 3)), OPENING);
  }

  private static RenewalPolicy.Facts good(int renewals, Instant dueAt) {
    return new RenewalPolicy.Facts(OPEN, dueAt, renewals, false, null, 0, false);
  }

  static Stream<Arguments> decisions() {
    var past = TODAY.minusDays(1);
    return Stream.of(
        Arguments.of(good(0, DUE), List.of()),
        Arguments.of(good(1, NOW.minusSeconds(999_999)), List.of()),
        Arguments.of(good(2, DUE), List.of(RENEWALS_USED_UP)),
        Arguments.of(
            new RenewalPolicy.Facts(OPEN, DUE, 0, true, null, 0, false), List.of(PATRON_BLOCKED)),
        Arguments.of(new RenewalPolicy.Facts(OPEN, DUE, 0, false, TODAY, 2, false), List.of()),
        Arguments.of(
            new RenewalPolicy.Facts(OPEN, DUE, 0, false, past, 0, false),
            List.of(MEMBERSHIP_EXPIRED)),
        Arguments.of(
            new RenewalPolicy.Facts(OPEN, DUE, 0, false, null, 3, false),
            List.of(TOO_MANY_OVERDUE)),
        Arguments.of(
            new RenewalPolicy.Facts(OPEN, DUE, 0, false, null, 0, true),
            List.of(ITEM_WANTED_BY_ANOTHER)),
        Arguments.of(
            new RenewalPolicy.Facts(CLAIMED_RETURNED, DUE, 5, true, past, 9, true),
            List.of(
                LOAN_CLAIMED_RETURNED,
                PATRON_BLOCKED,
                MEMBERSHIP_EXPIRED,
                TOO_MANY_OVERDUE,
                RENEWALS_USED_UP,
                ITEM_WANTED_BY_ANOTHER)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("decisions")
  void everyRuleThatIsBrokenIsToldInOrder(
      RenewalPolicy.Facts facts, List<LibraryProblem> expected) {
    assertThat(problems(policy(14).decide(facts, NOW))).isEqualTo(expected);
  }

  @Test
  void whatIsReadInTheHouseByNowIsNotRenewed() {
    assertThat(problems(policy(0).decide(good(0, DUE), NOW)))
        .containsExactly(ITEM_READ_IN_THE_HOUSE);
  }

  private static List<LibraryProblem> problems(LoanDecision decision) {
    return switch (decision) {
      case LoanDecision.Granted granted -> List.of();
      case LoanDecision.Refused(var refusals) -> refusals.stream().map(Refusal::problem).toList();
    };
  }

  @ParameterizedTest(name = "{0} days, due {1} → {2}")
  @CsvSource({
    "14, 2026-11-24T15:00:00Z, 2026-12-06T15:00:00Z",
    "14, 2026-10-01T15:00:00Z, 2026-12-06T15:00:00Z",
    "5, 2026-11-24T15:00:00Z, 2026-11-28T15:00:00Z",
    "1, 2026-11-24T15:00:00Z, 2026-11-24T15:00:00Z"
  })
  void theNewDueDateCountsFromTodayAndIsNeverEarlier(int days, Instant due, Instant renewed) {
    var decision = policy(days).decide(good(0, due), NOW);

    assertThat(decision)
        .isInstanceOfSatisfying(
            LoanDecision.Granted.class,
            granted -> assertThat(granted.dueDate().at()).isEqualTo(renewed));
  }

  @Test
  void aDateThatStaysSaysWhy() {
    var because = policy(1).dueDate(good(0, DUE), NOW).because();

    assertThat(because.en()).startsWith("The current due date stays, since it is later;");
    assertThat(because.ar()).startsWith("يبقى تاريخ الاستحقاق الحالي");
  }
}
