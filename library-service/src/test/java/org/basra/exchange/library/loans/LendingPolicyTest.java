package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.rules.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LendingPolicyTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final Terms TERMS = new Terms(21, 2, 3, 5, 7, 2);
  private static final OpeningDays OPENING =
      new OpeningDays(
          Stream.of(DayOfWeek.values())
              .filter(day -> day != DayOfWeek.FRIDAY)
              .collect(Collectors.toMap(day -> day, day -> LocalTime.of(18, 0))),
          Set.of(LocalDate.of(2026, 12, 13)),
          BAGHDAD);
  private static final LendingPolicy POLICY = new LendingPolicy(TERMS, OPENING);
  private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LendingPolicy.Facts GOOD =
      new LendingPolicy.Facts(false, false, null, 0, 0, true, false);

  private static LendingPolicy.Facts facts(boolean blocked, LocalDate expiresOn, long open) {
    return new LendingPolicy.Facts(blocked, false, expiresOn, open, 0, true, false);
  }

  static Stream<Arguments> decisions() {
    var granted = new LoanDecision.Granted(Instant.parse("2026-12-14T15:00:00Z"));
    return Stream.of(
        Arguments.of(GOOD, granted),
        Arguments.of(facts(false, TODAY, 2), granted),
        Arguments.of(facts(true, null, 0), new LoanDecision.PatronBlocked()),
        Arguments.of(
            new LendingPolicy.Facts(false, true, null, 0, 0, true, false),
            new LoanDecision.GuardianMissing()),
        Arguments.of(
            new LendingPolicy.Facts(true, true, null, 0, 0, true, false),
            new LoanDecision.PatronBlocked()),
        Arguments.of(
            facts(false, TODAY.minusDays(1), 0),
            new LoanDecision.MembershipExpired(TODAY.minusDays(1))),
        Arguments.of(facts(false, null, 3), new LoanDecision.LimitReached(3)),
        Arguments.of(facts(false, null, 4), new LoanDecision.LimitReached(3)),
        Arguments.of(
            new LendingPolicy.Facts(false, false, null, 2, 2, true, false),
            new LoanDecision.TooManyOverdue(2)),
        Arguments.of(
            new LendingPolicy.Facts(false, false, null, 0, 0, false, true),
            new LoanDecision.ItemNotLendable()),
        Arguments.of(
            new LendingPolicy.Facts(false, false, null, 0, 0, true, true),
            new LoanDecision.ShelvedForAnother()),
        Arguments.of(facts(true, TODAY.minusDays(1), 9), new LoanDecision.PatronBlocked()));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("decisions")
  void theFirstRuleThatIsBrokenDecides(LendingPolicy.Facts facts, LoanDecision expected) {
    assertThat(POLICY.decide(facts, NOON)).isEqualTo(expected);
  }

  @Test
  void zeroDaysMeanThatItIsReadInTheHouse() {
    var policy = new LendingPolicy(new Terms(0, 0, 3, 5, 7, 2), OPENING);

    assertThat(policy.decide(GOOD, NOON)).isEqualTo(new LoanDecision.ReadInTheHouse());
  }

  @Test
  void theDayIsTheLibrarysDayNotTheServers() {
    var lateEvening = Instant.parse("2026-11-22T21:30:00Z");

    var decision = POLICY.decide(facts(false, TODAY, 0), lateEvening);

    assertThat(decision).isEqualTo(new LoanDecision.MembershipExpired(TODAY));
  }
}
