package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HoldPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final HoldPolicy THREE = new HoldPolicy(3);

  private static HoldPolicy.Facts facts(boolean blocked, LocalDate expiresOn, long open) {
    return new HoldPolicy.Facts(blocked, expiresOn, false, false, open);
  }

  private static HoldPolicy.Facts facts(boolean borrowed, boolean held, long open) {
    return new HoldPolicy.Facts(false, null, borrowed, held, open);
  }

  static Stream<Arguments> decisions() {
    var granted = new HoldDecision.Granted();
    var expired = new HoldDecision.MembershipExpired(YESTERDAY);
    return Stream.of(
        Arguments.of(facts(false, null, 0), granted),
        Arguments.of(facts(false, TODAY, 2), granted),
        Arguments.of(facts(true, null, 0), new HoldDecision.PatronBlocked()),
        Arguments.of(facts(false, YESTERDAY, 0), expired),
        Arguments.of(facts(true, YESTERDAY, 9), new HoldDecision.PatronBlocked()),
        Arguments.of(facts(true, false, 0), new HoldDecision.AlreadyBorrowed()),
        Arguments.of(facts(false, true, 1), new HoldDecision.AlreadyHeld()),
        Arguments.of(facts(true, true, 9), new HoldDecision.AlreadyBorrowed()),
        Arguments.of(facts(false, true, 9), new HoldDecision.AlreadyHeld()),
        Arguments.of(facts(false, false, 3), new HoldDecision.LimitReached(3)),
        Arguments.of(facts(false, false, 4), new HoldDecision.LimitReached(3)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("decisions")
  void theFirstRuleThatIsBrokenDecides(HoldPolicy.Facts facts, HoldDecision expected) {
    assertThat(THREE.decide(facts, TODAY)).isEqualTo(expected);
  }

  @Test
  void whatIsLentToNobodyIsNotHeld() {
    var nothing = new HoldPolicy(null);

    assertThat(nothing.decide(facts(true, true, 9), TODAY))
        .isEqualTo(new HoldDecision.NothingToLend());
    assertThat(nothing.decide(facts(false, YESTERDAY, 0), TODAY))
        .isEqualTo(new HoldDecision.MembershipExpired(YESTERDAY));
  }

  @Test
  void aLimitOfZeroMeansNoHoldAtAll() {
    assertThat(new HoldPolicy(0).decide(facts(false, null, 0), TODAY))
        .isEqualTo(new HoldDecision.LimitReached(0));
  }
}
