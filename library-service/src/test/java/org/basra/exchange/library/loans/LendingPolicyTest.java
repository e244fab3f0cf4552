package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LendingPolicyTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final LendingPolicy POLICY = new LendingPolicy(Period.ofDays(21), 3, BAGHDAD);
  private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static LendingPolicy.Facts facts(
      boolean blocked, LocalDate expiresOn, long open, boolean withdrawn) {
    return new LendingPolicy.Facts(blocked, expiresOn, open, withdrawn);
  }

  static Stream<Arguments> decisions() {
    var granted = new LoanDecision.Granted(Instant.parse("2026-12-13T20:59:59Z"));
    return Stream.of(
        Arguments.of(facts(false, null, 0, false), granted),
        Arguments.of(facts(false, TODAY, 2, false), granted),
        Arguments.of(facts(true, null, 0, false), new LoanDecision.PatronBlocked()),
        Arguments.of(
            facts(false, TODAY.minusDays(1), 0, false),
            new LoanDecision.MembershipExpired(TODAY.minusDays(1))),
        Arguments.of(facts(false, null, 3, false), new LoanDecision.LimitReached(3)),
        Arguments.of(facts(false, null, 4, false), new LoanDecision.LimitReached(3)),
        Arguments.of(facts(false, null, 0, true), new LoanDecision.ItemWithdrawn()),
        Arguments.of(facts(true, TODAY.minusDays(1), 9, true), new LoanDecision.PatronBlocked()));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("decisions")
  void theFirstRuleThatIsBrokenDecides(LendingPolicy.Facts facts, LoanDecision expected) {
    assertThat(POLICY.decide(facts, NOON)).isEqualTo(expected);
  }

  @Test
  void theDayIsTheLibrarysDayNotTheServers() {
    var lateEvening = Instant.parse("2026-11-22T21:30:00Z");

    var decision = POLICY.decide(facts(false, TODAY, 0, false), lateEvening);

    assertThat(decision).isEqualTo(new LoanDecision.MembershipExpired(TODAY));
  }
}
